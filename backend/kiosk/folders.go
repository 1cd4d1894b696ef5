package kiosk

import (
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// folder is where the data are kept, the one place that names the user's own.
func (c Config) folder() (string, error) {
	if c.Data != "" {
		return c.Data, nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", &outreach.Error{Code: outreach.DataNotWritable, Args: map[string]string{"path": "~"}, Err: err}
	}
	return filepath.Join(dir, "bapas-hadir"), nil
}

// Quarantine is the folder into which Restore moves the data of now.
func (c Config) Quarantine() (string, error) {
	dir, err := c.folder()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, store.QuarantineDir), nil
}

// folders settles where data and PDFs go.
func (k *Kiosk) folders() error {
	given := k.cfg.Data != ""
	switch {
	case !given && k.cfg.Demo:
		dir, err := os.MkdirTemp("", "bapas-hadir-demo-")
		if err != nil {
			return &outreach.Error{Code: outreach.DataNotWritable, Args: map[string]string{"path": os.TempDir()}, Err: err}
		}
		k.cfg.Data, given = dir, true
		k.clean = append(k.clean, func() error { return os.RemoveAll(dir) })
	case !given:
		dir, err := k.cfg.folder()
		if err != nil {
			return err
		}
		k.cfg.Data = dir
	}
	switch home, err := os.UserHomeDir(); {
	case k.cfg.Documents != "":
		k.Documents = k.cfg.Documents
	case given || err != nil:
		k.Documents = filepath.Join(k.cfg.Data, "dokumen")
	default:
		k.Documents = filepath.Join(home, "Documents", "Bapas Hadir")
	}
	return nil
}
