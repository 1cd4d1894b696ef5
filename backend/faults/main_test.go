//go:build linux

package faults

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"bapashadir/backend/kiosk"
)

// The test binary, started with asVar, is a part of the app in a process of its own.
const (
	asVar    = "BAPAS_HADIR_FAULTS_AS"    // "server" or "probe"
	dataVar  = "BAPAS_HADIR_FAULTS_DATA"  // the server's folder
	plantVar = "BAPAS_HADIR_FAULTS_PLANT" // the promise that this server breaks

	passwordVar = "BAPAS_HADIR_PASSWORD" // the app's own
)

var ctx = context.Background()

// built holds what this run builds.
var built string

func TestMain(m *testing.M) {
	switch os.Getenv(asVar) {
	case "server":
		os.Exit(serve(os.Getenv(dataVar), os.Getenv(plantVar)))
	case "probe":
		if err := kiosk.RunProbe(os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	var err error
	if built, err = os.MkdirTemp("", "bapas-hadir-faults-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(built) // a leftover in the temporary folder harms nobody
	os.Exit(code)
}

// thorough leaves a proof that takes long to build/faults, so that go test stays quick.
func thorough(t *testing.T) {
	t.Helper()
	if os.Getenv("BAPAS_HADIR_FAULTS") == "" {
		t.Skip("run by build/faults")
	}
}

func long() bool { return os.Getenv("BAPAS_HADIR_LONG") != "" }

// times is how often a proof is tried: a few times, often, or as often as the
// variable says.
func times(variable string, few, often int) int {
	if n, err := strconv.Atoi(os.Getenv(variable)); err == nil {
		return n
	}
	if long() {
		return often
	}
	return few
}

// program is the command that people run, built without a window.
var program = sync.OnceValues(func() (string, error) {
	file := filepath.Join(built, "bapas-hadir")
	out, err := exec.Command("go", "build", "-buildvcs=false", "-o", file, "bapashadir").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return file, nil
})
