//go:build !windows

package printer

import (
	"cmp"
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	"github.com/OpenPrinting/goipp"
)

// sockets are where CUPS listens on this laptop, by its own habits on Linux and macOS.
var sockets = []string{"/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd"}

const (
	port       = "631"
	soonEnough = 8 * time.Second // for an answer without a document
)

// System is the CUPS of this laptop, or the one that CUPS_SERVER names, as CUPS' own
// programs have it.
type System struct {
	server string // a socket's path or host:port, "" for the usual ones
	url    string
	client *http.Client
}

// Here is what prints on this laptop. It is asked anew at each call.
func Here() *System {
	s := &System{server: os.Getenv("CUPS_SERVER"), url: "http://localhost/"}
	if s.server != "" && !strings.HasPrefix(s.server, "/") {
		if _, _, err := net.SplitHostPort(s.server); err != nil {
			s.server = net.JoinHostPort(s.server, port)
		}
	}
	// Each call dials: CUPS may be started between two of them, and a proxy is for the web.
	s.client = &http.Client{Transport: &http.Transport{DialContext: s.dial, DisableKeepAlives: true}}
	return s
}

func (s *System) dial(ctx context.Context, _, _ string) (conn net.Conn, err error) {
	d := net.Dialer{Timeout: 3 * time.Second}
	switch {
	case strings.HasPrefix(s.server, "/"):
		return d.DialContext(ctx, "unix", s.server)
	case s.server != "":
		return d.DialContext(ctx, "tcp", s.server)
	}
	for _, socket := range sockets {
		if conn, err = d.DialContext(ctx, "unix", socket); err == nil {
			return conn, nil
		}
	}
	return d.DialContext(ctx, "tcp", net.JoinHostPort("localhost", port))
}

// installed tells whether there is a CUPS that could answer.
func (s *System) installed() bool {
	if s.server != "" {
		return true
	}
	_, err := exec.LookPath("lp")
	return err == nil
}

// Copies tells whether Print heeds how many.
func (s *System) Copies() bool { return true }

// List is the printers, the default first, then by name. Errors: NoSpooler, ErrNone.
func (s *System) List(ctx context.Context) ([]Printer, error) {
	ctx, stop := context.WithTimeout(ctx, soonEnough)
	defer stop()
	m := request(goipp.OpCupsGetPrinters, "")
	wanted(m, attributes...)
	answer, err := s.ask(ctx, m, nil)
	if saysNo(err, goipp.StatusErrorNotFound) {
		return nil, nil // CUPS has none
	} else if err != nil {
		return nil, err
	}
	standard := ""
	m = request(goipp.OpCupsGetDefault, "")
	wanted(m, "printer-name")
	if a, err := s.ask(ctx, m, nil); err == nil {
		standard = text(a.Printer, "printer-name")
	} else if !saysNo(err, goipp.StatusErrorNotFound) {
		return nil, err
	}
	var list []Printer
	for _, in := range printers(answer) {
		if p := printerOf(in); p.Name != "" {
			p.Default = p.Name == standard
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b Printer) int {
		if a.Default != b.Default {
			return map[bool]int{true: -1, false: 1}[a.Default]
		}
		return cmp.Compare(strings.ToLower(a.Info), strings.ToLower(b.Info))
	})
	return list, nil
}

var attributes = []string{"printer-name", "printer-info", "printer-state", "printer-state-reasons", "printer-state-message",
	"printer-is-accepting-jobs", "media-supported", "media-default"}

// Print sends a job. Errors: BadCopies, PrinterGone, PrinterRefuses, NoSpooler, ErrNone,
// PrintFailed with what CUPS says.
func (s *System) Print(ctx context.Context, j Job) (Sent, error) {
	if err := j.check(); err != nil {
		return Sent{}, err
	}
	document, err := os.ReadFile(j.Path)
	if err != nil {
		return Sent{}, err
	}
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	defer stop()
	uri := uriOf(j.Printer)
	m := request(goipp.OpGetPrinterAttributes, uri)
	wanted(m, attributes...)
	answer, err := s.ask(ctx, m, nil)
	if err != nil {
		return Sent{}, named(err, j.Printer)
	}
	has := texts(answer.Printer, "media-supported")
	media, there := mediaFor(j.Size, has)
	scaling := "none" // cards are cut, and codes read, at the size they were drawn
	if !there {
		media, scaling = instead(has, text(answer.Printer, "media-default")), "fit"
	}
	m = request(goipp.OpPrintJob, uri)
	m.Operation.Add(goipp.MakeAttribute("requesting-user-name", goipp.TagName, goipp.String(userName())))
	m.Operation.Add(goipp.MakeAttribute("job-name", goipp.TagName, goipp.String(short(j.Title))))
	m.Operation.Add(goipp.MakeAttribute("document-format", goipp.TagMimeType, goipp.String("application/pdf")))
	m.Job.Add(goipp.MakeAttribute("copies", goipp.TagInteger, goipp.Integer(j.Copies)))
	m.Job.Add(goipp.MakeAttribute("media", goipp.TagKeyword, goipp.String(media)))
	m.Job.Add(goipp.MakeAttribute("print-scaling", goipp.TagKeyword, goipp.String(scaling)))
	answer, err = s.ask(ctx, m, document)
	if err != nil {
		return Sent{}, named(err, j.Printer)
	}
	return Sent{ID: number(answer.Job, "job-id"), Fitted: !there}, nil
}

// Look is what became of a job so far. Errors: PrinterGone, NoSpooler, ErrNone.
func (s *System) Look(ctx context.Context, printer string, id int) (News, error) {
	ctx, stop := context.WithTimeout(ctx, soonEnough)
	defer stop()
	uri := uriOf(printer)
	m := request(goipp.OpGetPrinterAttributes, uri)
	wanted(m, attributes...)
	of, err := s.ask(ctx, m, nil)
	if err != nil {
		return News{}, named(err, printer)
	}
	m = request(goipp.OpGetJobAttributes, uri)
	m.Operation.Add(goipp.MakeAttribute("job-id", goipp.TagInteger, goipp.Integer(id)))
	m.Operation.Add(goipp.MakeAttribute("requesting-user-name", goipp.TagName, goipp.String(userName())))
	wanted(m, "job-state", "job-printer-state-message")
	job, err := s.ask(ctx, m, nil)
	if saysNo(err, goipp.StatusErrorNotFound) {
		return News{Stage: Gone}, nil // CUPS may be told to forget what is over
	} else if err != nil {
		return News{}, err
	}
	return newsOf(number(job.Job, "job-state"), text(job.Job, "job-printer-state-message"), stateOf(of.Printer)), nil
}

// named gives the noes of CUPS their codes.
func named(err error, printer string) error {
	var no *statusError
	switch {
	case saysNo(err, goipp.StatusErrorNotFound):
		return &outreach.Error{Code: outreach.PrinterGone, Args: map[string]string{"name": printer}, Err: err}
	case saysNo(err, goipp.StatusErrorNotAcceptingJobs):
		return outreach.Wrap(outreach.PrinterRefuses, err)
	case errors.As(err, &no):
		return &outreach.Error{Code: outreach.PrintFailed, Args: map[string]string{"reason": cmp.Or(no.text, no.status.String())}, Err: err}
	}
	return err
}

func uriOf(printer string) string {
	return (&url.URL{Scheme: "ipp", Host: "localhost", Path: "/printers/" + printer}).String()
}

// userName is whose job it is, so that its owner may cancel it.
func userName() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "bapas-hadir"
}

// short is a name that IPP takes: 255 bytes at most, whole letters.
func short(title string) string {
	for len(title) > 255 {
		letters := []rune(title)
		title = string(letters[:len(letters)-1])
	}
	return title
}
