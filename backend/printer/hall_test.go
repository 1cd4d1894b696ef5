//go:build !windows

package printer

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/paper/papertest"
)

const soon = 20 * time.Second // far more than anything here takes

// A hall is a real CUPS with printers of its own (testdata/cupsd.sh tells how).
type hall struct {
	t   *testing.T
	dir string
	*System
}

func open(t *testing.T, printers ...string) *hall {
	t.Helper()
	for _, needed := range []string{"/usr/sbin/cupsd", "/usr/lib/cups/filter/pdftopdf", "cupsdisable"} {
		if _, err := exec.LookPath(needed); err != nil {
			t.Skipf("CUPS is not installed: %v", err)
		}
	}
	dir, err := os.MkdirTemp("", "bapas-hadir-cups-") // t.TempDir's are too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil { // CUPS prints as somebody else
		t.Fatal(err)
	}
	cmd := exec.Command("testdata/cupsd.sh", append([]string{dir}, printers...)...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		<-ended
		if t.Failed() {
			log, _ := os.ReadFile(filepath.Join(dir, "error.log"))
			t.Logf("CUPS said:\n%s", log[max(0, len(log)-4000):])
		}
		_ = os.RemoveAll(dir)
	})
	t.Setenv("CUPS_SERVER", filepath.Join(dir, "socket"))
	h := &hall{t, dir, Here()}
	h.until("CUPS answers", func() bool {
		c, err := net.Dial("unix", filepath.Join(dir, "socket"))
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
	return h
}

func (h *hall) until(what string, is func() bool) {
	h.t.Helper()
	for end := time.Now().Add(soon); !is(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			h.t.Fatalf("not in time: %s", what)
		}
	}
}

// admin runs one of CUPS' own programs.
func (h *hall) admin(program string, args ...string) {
	h.t.Helper()
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		h.t.Fatalf("%s: %v: %s", program, err, out)
	}
}

func (h *hall) send(j Job) Sent {
	h.t.Helper()
	sent, err := h.Print(context.Background(), j)
	if err != nil {
		h.t.Fatal(err)
	}
	return sent
}

// becomes waits for that to become of a job.
func (h *hall) becomes(printer string, id int, stage Stage, why outreach.Code) {
	h.t.Helper()
	var last News
	defer func() {
		if h.t.Failed() {
			h.t.Logf("last seen: %s %v", last.Stage, last.Why)
		}
	}()
	h.until(string(stage)+" "+string(why), func() bool {
		n, err := h.Look(context.Background(), printer, id)
		if err != nil {
			h.t.Fatal(err)
		}
		last = n
		return n.Stage == stage && codeOf(n.Why) == why
	})
}

// trouble makes the printer complain of something; "" ends it.
func (h *hall) trouble(printer, says string) {
	h.t.Helper()
	at := filepath.Join(h.dir, "out", printer, "trouble")
	if err := os.WriteFile(at+".new", []byte(says), 0o644); err != nil {
		h.t.Fatal(err)
	}
	if err := os.Rename(at+".new", at); err != nil {
		h.t.Fatal(err)
	}
}

// out is what came out of a job.
func (h *hall) out(printer string, id int) []byte {
	h.t.Helper()
	pdf, err := os.ReadFile(filepath.Join(h.dir, "out", printer, strconv.Itoa(id)+".pdf"))
	if err != nil {
		h.t.Fatal(err)
	}
	return pdf
}

// pages is how many there are, and their sides in mm.
func pages(t *testing.T, pdf []byte) (n int, wide, tall float64) {
	t.Helper()
	info := papertest.Tool(t, "pdfinfo", papertest.File(t, "out.pdf", pdf))
	found := regexp.MustCompile(`(?s)Pages: +(\d+).*Page size: +([\d.]+) x ([\d.]+) pts`).FindStringSubmatch(info)
	if found == nil {
		t.Fatalf("pdfinfo: %s", info)
	}
	n, _ = strconv.Atoi(found[1])
	wide, _ = strconv.ParseFloat(found[2], 64)
	tall, _ = strconv.ParseFloat(found[3], 64)
	return n, wide * 25.4 / 72, tall * 25.4 / 72
}

// drawn keeps a paper that write draws in a file.
func drawn(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return papertest.File(t, "Uji cetak é.pdf", b.Bytes())
}

func ruled(size paper.Size) func(io.Writer) error {
	return func(w io.Writer) error { return paper.WritePrintTest(w, paper.PrintTest{Paper: size}) }
}

func certificate(size paper.Size) func(io.Writer) error {
	return func(w io.Writer) error {
		one := paper.Certificate{Title: "PIAGAM PENGHARGAAN", Number: "Nomor: 0001/BPS-PKP/III/2026", GivenTo: "Diberikan kepada",
			Name: "Hj. Nuraini, S.Pd., M.M.", Body: []paper.Run{{Text: "sebagai Pendamping Sukarela."}}, Signers: []paper.Signer{{Title: "Kepala", Name: "Drs. H. Sulaiman"}}}
		look := paper.Look{Paper: size, Letterhead: []string{"BAPAS KELAS II PANGKALPINANG"}}
		return paper.WriteCertificates(w, paper.Certificates{Look: look, Each: []paper.Certificate{one}}, nil)
	}
}
