//go:build linux

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"bapashadir/backend/kiosk"
)

// The test binary, started with asVar, is the app with some files before it, or the
// probe that the app starts.
const (
	asVar   = "BAPAS_HADIR_HOSTILE_AS"   // "app" or "probe"
	baseVar = "BAPAS_HADIR_HOSTILE_BASE" // the folder that nothing may be written into but for data
	listVar = "BAPAS_HADIR_HOSTILE_LIST" // names of the files, one a line
)

func TestMain(m *testing.M) {
	switch os.Getenv(asVar) {
	case "app":
		if err := app(os.Getenv(baseVar), strings.Split(os.Getenv(listVar), "\n")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	case "probe":
		if err := kiosk.RunProbe(os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func long() bool { return os.Getenv("BAPAS_HADIR_LONG") != "" }

// confine sets the app's own memory settings (main.go), and ends this process before a
// planted fault could take the machine along.
func confine() error {
	debug.SetGCPercent(300)
	debug.SetMemoryLimit(384 << 20)
	return syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: 2 << 30, Max: 2 << 30})
}

// standIn is a program in LibreOffice's place: a file that reaches it was not refused.
func standIn(base string) error {
	file := filepath.Join(base, "bin", "soffice")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(file, []byte("#!/bin/sh\nexit 1\n"), 0o755); err != nil {
		return err
	}
	return os.Setenv("PATH", filepath.Dir(file)+":"+os.Getenv("PATH"))
}
