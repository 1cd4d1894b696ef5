//go:build linux

package hostile

import (
	"context"
	"encoding/base64"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"bapashadir/backend/desk"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// hall is the app with a session that is open.
type hall struct {
	desk    *desk.Desk
	base    string
	session string
	list    string // a list of keys that is one
}

// ours is what the app may write, beside its data file.
var ours = []string{"in/", "data/salinan/", "data/dokumen/", "data/suara/"}

func open(base string) (*hall, error) {
	cfg := kiosktest.Config(filepath.Join(base, "data"))
	cfg.Demo = true
	cfg.Probe = func(ctx context.Context) *exec.Cmd {
		cmd := exec.CommandContext(ctx, os.Args[0])
		cmd.Env = append(os.Environ(), asVar+"=probe")
		return cmd
	}
	h := &hall{desk: desk.New(cfg, nil), base: base}
	all, err := bound[*desk.Sessions](h).List()
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		if s.State == "open" {
			h.session = s.ID
		}
	}
	saved, err := bound[*desk.Verify](h).SaveBundle()
	h.list = saved.Path
	return h, err
}

// bound is what the window calls.
func bound[T any](h *hall) (none T) {
	for _, b := range h.desk.Bindings() {
		if v, ok := b.(T); ok {
			return v
		}
	}
	return none
}

// A door takes a file, and gives what a person then does with it: preparing is not
// measured.
type door func(h *hall, b []byte) (func() error, error)

func base64Door(give func(h *hall, file string) error) door {
	return func(h *hall, b []byte) (func() error, error) {
		file := base64.StdEncoding.EncodeToString(b)
		return func() error { return give(h, file) }, nil
	}
}

// doorsOf are the doors by the bound methods that they call: doors_walk_test.go compares
// them with what the window can call.
func doorsOf() map[string]door {
	return map[string]door{
		"Guests.Look": base64Door(func(h *hall, file string) error {
			_, err := bound[*desk.Guests](h).Look(h.session, file, nil)
			return err
		}),
		"Guests.Import": base64Door(func(h *hall, file string) error {
			_, err := bound[*desk.Guests](h).Import(h.session, file, nil, nil)
			return err
		}),
		"Attendance.ReadPaper": func(h *hall, b []byte) (func() error, error) {
			text := string(b)
			return func() error {
				_, err := bound[*desk.Attendance](h).ReadPaper(h.session, text)
				return err
			}, nil
		},
		"Decks.Write": deckDoor,
		"Looks.AddLogo": base64Door(func(h *hall, file string) error {
			_, err := bound[*desk.Looks](h).AddLogo("../../logo.png", file)
			return err
		}),
		"Looks.CheckSVG":      base64Door(func(h *hall, file string) error { return bound[*desk.Looks](h).CheckSVG(file) }),
		"Verify.ReadBundle":   base64Door(func(h *hall, file string) error { _, err := bound[*desk.Verify](h).ReadBundle(file); return err }),
		"Verify.ImportBundle": base64Door(func(h *hall, file string) error { _, err := bound[*desk.Verify](h).ImportBundle(file); return err }),
		"Verify.ImportRoot": base64Door(func(h *hall, file string) error {
			return bound[*desk.Verify](h).ImportRoot(file, "sepintu sedulang")
		}),
		"Villages.Import": base64Door(func(h *hall, file string) error { _, err := bound[*desk.Villages](h).Import(file); return err }),
		"Voices.Keep": base64Door(func(h *hall, file string) error {
			return bound[*desk.Voices](h).Keep("p1", "id", 3, file)
		}),
		"Verify.Text": func(h *hall, b []byte) (func() error, error) {
			text := string(b)
			return func() error { _, err := bound[*desk.Verify](h).Text(text); return err }, nil
		},
		"Vault.StickChange": func(h *hall, b []byte) (func() error, error) {
			dir, err := h.put("bapas-hadir-salinan.age", b)
			return func() error { _, err := bound[*desk.Vault](h).StickChange(dir, code); return err }, err
		},
		"Vault.Change": func(h *hall, b []byte) (func() error, error) {
			made, err := bound[*desk.Vault](h).MakeCopy() // with the keys beside it
			if err == nil {
				err = os.WriteFile(filepath.Join(h.base, "data", "salinan", made.Name), b, 0o600)
			}
			return func() error { _, err := bound[*desk.Vault](h).Change(made.Name); return err }, err
		},
		"verify": func(h *hall, b []byte) (func() error, error) {
			dir, err := h.put("berkas", b)
			return func() error {
				_, err := kiosk.Verify(context.Background(), kiosk.Config{}, io.Discard, filepath.Join(dir, "berkas"), []string{h.list})
				return err
			}, err
		},
		"verify --bundle": func(h *hall, b []byte) (func() error, error) {
			dir, err := h.put("daftar", b)
			return func() error {
				_, err := kiosk.Verify(context.Background(), kiosk.Config{}, io.Discard, "BH1:X", []string{filepath.Join(dir, "daftar")})
				return err
			}, err
		},
	}
}

// code is a recovery code that could be one.
var code = strings.TrimSuffix(strings.Repeat(outreach.ShortCode(4711)+"-", outreach.RecoveryGroups), "-")

// put is a folder with a file of that name.
func (h *hall) put(name string, b []byte) (string, error) {
	in := filepath.Join(h.base, "in")
	if err := os.MkdirAll(in, 0o755); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(in, "x")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name), b, 0o600)
	}
	return dir, err
}

// deckDoor brings a file as the window does, in parts.
func deckDoor(h *hall, b []byte) (func() error, error) {
	const part = 1 << 20
	var parts []string
	for at := 0; at < len(b); at += part {
		parts = append(parts, base64.StdEncoding.EncodeToString(b[at:min(at+part, len(b))]))
	}
	return func() (err error) {
		d := bound[*desk.Decks](h)
		if err := d.Begin(""); err != nil {
			return err
		}
		defer func() { _ = d.Stop() }() // what was refused is the answer
		if err := d.Next("../../materi", int64(len(b))); err != nil {
			return err
		}
		for _, p := range parts {
			if err := d.Write(p); err != nil {
				return err
			}
		}
		_, err = d.End()
		return err
	}, nil
}
