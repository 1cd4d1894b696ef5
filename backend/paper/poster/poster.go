// Package poster prints the join card of the hall screen for a wall: how a phone
// gets to the attendance form, in numbered steps that are read from two metres.
package poster

import (
	"io"
	"strings"
	"time"

	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Poster is one upright sheet, A4 or A3.
type Poster struct {
	Paper    sheet.Paper
	Title    string   // "Selamat datang di Balai Desa Petaling"
	Subtitle string   // "Bapas Hadir di Desa · Sabtu, 7 Maret 2026"
	WiFi     *qr.WiFi // nil: phones get to the page by themselves, the step is left out
	URL      string   // what the page's code holds
	Address  string   // what people type: "192.168.137.1"
	Words    Words    // empty: Indonesian
	Author   string   // of the file: the office
	Lang     string
	Created  time.Time
}

// Write draws the sheet. It refuses with a [typeset.Error] what can't be printed
// or is too long to be read from afar, and then has written nothing.
func Write(w io.Writer, p Poster) error {
	return sheet.Write(w, func() ([]byte, error) {
		if p.Words == (Words{}) {
			p.Words = Indonesian()
		}
		if err := p.check(); err != nil {
			return nil, err
		}
		return p.draw()
	})
}

func (p *Poster) check() error {
	needed := [][2]string{{"url", p.URL}, {"address", p.Address}}
	if p.WiFi != nil {
		needed = append(needed, [2]string{"wifi.ssid", p.WiFi.SSID})
	}
	if err := typeset.Needed(needed...); err != nil {
		return err
	}
	if p.WiFi == nil {
		return nil
	}
	return typeset.Printable([][2]string{[2]string{"wifi.ssid", p.WiFi.SSID}, [2]string{"wifi.password", p.WiFi.Password}}) // they are typed letter by letter
}

// exactly keeps every space where it is: typesetting would make one of two, none
// at the ends, and break a line at it.
func exactly(text string) string { return strings.ReplaceAll(text, " ", "\u00A0") }
