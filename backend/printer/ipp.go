//go:build !windows

package printer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"bapashadir/backend/outreach"
	"github.com/OpenPrinting/goipp"
)

// maxAnswer is what CUPS may say at once: a printer with all its sizes takes some 20 KB.
const maxAnswer = 16 << 20

// statusError is an answer that says no.
type statusError struct {
	status goipp.Status
	text   string
}

func (e *statusError) Error() string {
	return fmt.Sprintf("printer: CUPS says %s: %s", e.status, e.text)
}

func saysNo(err error, status ...goipp.Status) bool {
	var e *statusError
	if errors.As(err, &e) {
		for _, s := range status {
			if e.status == s {
				return true
			}
		}
	}
	return false
}

// request begins what is asked of CUPS; the first three in this order, or it is refused.
func request(op goipp.Op, uri string) *goipp.Message {
	m := goipp.NewRequest(goipp.DefaultVersion, op, 1)
	m.Operation.Add(goipp.MakeAttribute("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	m.Operation.Add(goipp.MakeAttribute("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	if uri != "" {
		m.Operation.Add(goipp.MakeAttribute("printer-uri", goipp.TagURI, goipp.String(uri)))
	}
	return m
}

// wanted names the attributes to be told.
func wanted(m *goipp.Message, names ...string) {
	a := goipp.Attribute{Name: "requested-attributes"}
	for _, n := range names {
		a.Values.Add(goipp.TagKeyword, goipp.String(n))
	}
	m.Operation.Add(a)
}

// ask sends m, and document after it. Errors: NoSpooler when nobody answers, ErrNone when
// there is nobody, a statusError.
func (s *System) ask(ctx context.Context, m *goipp.Message, document []byte) (*goipp.Message, error) {
	head, err := m.EncodeBytes()
	if err != nil {
		return nil, fmt.Errorf("printer: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url, bytes.NewReader(append(head, document...)))
	if err != nil {
		return nil, fmt.Errorf("printer: %w", err)
	}
	req.Header.Set("Content-Type", goipp.ContentType)
	answer, err := s.client.Do(req)
	if err != nil {
		if ctx.Err() == nil && !s.installed() {
			return nil, ErrNone
		}
		return nil, outreach.Wrap(outreach.NoSpooler, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return nil, outreach.Wrap(outreach.NoSpooler, err)
	}
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("printer: CUPS answers %s", answer.Status)
	}
	return read(body)
}

// read takes an answer apart.
func read(body []byte) (*goipp.Message, error) {
	var m goipp.Message
	if err := m.DecodeBytes(body); err != nil {
		return nil, fmt.Errorf("printer: %w", err)
	}
	if status := goipp.Status(m.Code); status >= 0x0100 {
		return nil, &statusError{status, text(m.Operation, "status-message")}
	}
	return &m, nil
}

// texts are the values of an attribute that are words.
func texts(in goipp.Attributes, name string) (out []string) {
	for _, a := range in {
		if a.Name != name {
			continue
		}
		for _, v := range a.Values {
			switch s := v.V.(type) {
			case goipp.String:
				out = append(out, string(s))
			case goipp.TextWithLang:
				out = append(out, s.Text)
			}
		}
	}
	return out
}

// text is the first of them, "" when there is none.
func text(in goipp.Attributes, name string) string {
	if all := texts(in, name); len(all) > 0 {
		return all[0]
	}
	return ""
}

// number is an attribute that is a number, 0 when it is not there.
func number(in goipp.Attributes, name string) int {
	for _, a := range in {
		if a.Name == name && len(a.Values) > 0 {
			if n, ok := a.Values[0].V.(goipp.Integer); ok {
				return int(n)
			}
		}
	}
	return 0
}

// refuses is an attribute that says no: one that is not there doesn't.
func refuses(in goipp.Attributes, name string) bool {
	for _, a := range in {
		if a.Name == name && len(a.Values) > 0 {
			b, ok := a.Values[0].V.(goipp.Boolean)
			return ok && !bool(b)
		}
	}
	return false
}

// printers are the attributes of each printer in an answer.
func printers(m *goipp.Message) (out []goipp.Attributes) {
	for _, g := range m.Groups {
		if g.Tag == goipp.TagPrinterGroup {
			out = append(out, g.Attrs)
		}
	}
	return out
}

func stateOf(in goipp.Attributes) state {
	const stopped = 5
	return state{
		stopped:   number(in, "printer-state") == stopped,
		accepting: !refuses(in, "printer-is-accepting-jobs"),
		reasons:   texts(in, "printer-state-reasons"),
		message:   text(in, "printer-state-message"),
	}
}

func printerOf(in goipp.Attributes) Printer {
	s := stateOf(in)
	p := Printer{Name: text(in, "printer-name"), Info: text(in, "printer-info"), Why: s.why(), Soon: s.soon(),
		Sizes: sizesOf(texts(in, "media-supported"))}
	if p.Info == "" {
		p.Info = p.Name
	}
	return p
}
