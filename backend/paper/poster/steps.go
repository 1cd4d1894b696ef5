package poster

import (
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

const beside = side + 2*pad + (high - 2*pad) - 2 // where words begin beside a code

// join is the network: its code, its name and its password.
func (p *Poster) join(d *wall) error {
	defer func() { d.at += high + gap }()
	if err := d.code("wifi.ssid", p.WiFi.Text(), side+pad-2, d.at+pad-2, high-2*pad+4); err != nil {
		return err
	}
	if err := d.card(high, beside, p.Words.Join); err != nil {
		return err
	}
	network := p.Words.Network
	if p.WiFi.Hidden {
		network += " (" + p.Words.Hidden + ")"
	}
	if err := d.typedAs("wifi.ssid", network, p.WiFi.SSID, p.Words, d.at+30); err != nil {
		return err
	}
	if p.WiFi.Password == "" {
		return d.put("words", p.Words.Open, typeset.Bold, beside, d.at+58, 210-side-pad-beside, 16, 25, 12, sheet.Ink)
	}
	return d.typedAs("wifi.password", p.Words.Password, p.WiFi.Password, p.Words, d.at+53)
}

// typedAs is a label with letters under it that are typed exactly so. What only
// fits torn says so, or people type the end of a line as a space.
func (d *wall) typedAs(field, label, text string, words Words, y float64) error {
	const wide = 210 - side - pad - beside
	if field == "wifi.password" || typeset.Clean(text) != text {
		text = exactly(text)
	}
	set, size, ok := typeset.Fit(text, typeset.Code, wide, 17, 32, 14, lead, typeset.Anywhere)
	if !ok {
		return typeset.TooLong(field)
	}
	switch spaces := strings.Contains(text, "\u00A0"); {
	case spaces:
		label += " (" + words.Spaced + ")"
	case len(set) > 1 && !strings.Contains(text, " "):
		label += " (" + words.Joined + ")"
	}
	if err := d.put("words", label, typeset.Medium, beside, y, wide, 7, 12, 7, sheet.Second); err != nil {
		return err
	}
	tall := (float64(len(set)-1)*lead + typeset.Capital(typeset.Code)) * size * typeset.PerPoint
	d.Lines(set, d.Print, d.x(beside), d.mm(y+4.5+tall/2), size*d.k, lead, sheet.Ink)
	return nil
}

// scan is the page's code beside the words.
func (p *Poster) scan(d *wall) error {
	defer func() { d.at += high + gap }()
	if err := d.code("url", p.URL, side+pad-2, d.at+pad-2, high-2*pad+4); err != nil {
		return err
	}
	if err := d.card(high, beside, p.Words.Scan); err != nil {
		return err
	}
	return d.put("words", p.Words.Aim, typeset.Medium, beside, d.at+46, 210-side-pad-beside, 36, 20, 10, sheet.Ink)
}

// page is the same where there is no network to join: the code has the room of both.
func (p *Poster) page(d *wall) error {
	const tall = 2*high + gap
	defer func() { d.at += tall + gap }()
	if err := d.card(tall, side+pad, p.Words.Scan); err != nil {
		return err
	}
	const box = 118.0
	if err := d.code("url", p.URL, (210-box)/2, d.at+24, box); err != nil {
		return err
	}
	aim, size, ok := typeset.Fit(p.Words.Aim, typeset.Medium, width-2*pad, 14, 16, 9, lead, typeset.Readable)
	if !ok {
		return typeset.TooLong("words")
	}
	d.Lines(aim, d.Centre, d.W/2, d.mm(d.at+tall-11), size*d.k, lead, sheet.Ink)
	return nil
}

// typed is the address for phones that read no codes.
func (p *Poster) typed(d *wall) error {
	const tall = 28.0
	if err := d.card(tall, side+pad, ""); err != nil {
		return err
	}
	const x, wide = side + pad + 22, width - 2*pad - 22
	if err := d.put("words", p.Words.Type, typeset.Medium, x, d.at+7, wide, 6, 13, 8, sheet.Second); err != nil {
		return err
	}
	set, size, ok := typeset.Fit(p.Address, typeset.Code, wide, 15, 36, 15, lead, typeset.Anywhere)
	if !ok {
		return typeset.TooLong("address")
	}
	d.Lines(set, d.Print, d.x(x), d.mm(d.at+18.5), size*d.k, lead, sheet.Ink)
	return nil
}
