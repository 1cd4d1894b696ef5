//go:build dev

package journey

import (
	"net/netip"
	"os"
	"strings"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// network gives cfg the hall's network that the environment asks for.
// BAPAS_HADIR_CARDS names a file with a network card on each line, such as
// "wlp2s0 10.42.0.1", which may change meanwhile. Requests with the header that
// BAPAS_HADIR_PHONE_HEADER names come from the address in it: all phones of a test are
// on the laptop.
func network(cfg kiosk.Config) kiosk.Config {
	cfg.PhoneHeader = os.Getenv("BAPAS_HADIR_PHONE_HEADER")
	if file := os.Getenv("BAPAS_HADIR_CARDS"); file != "" {
		cfg.Cards = func() []outreach.Card { return cards(file) }
	}
	return cfg
}

func cards(file string) (out []outreach.Card) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil // a laptop without cards
	}
	for line := range strings.Lines(string(b)) {
		name, at, _ := strings.Cut(strings.TrimSpace(line), " ")
		if addr, err := netip.ParseAddr(at); err == nil {
			out = append(out, outreach.Card{Name: name, Kind: outreach.KindOfCard(name), Addr: addr})
		}
	}
	return out
}
