package lan

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// spoken sends a request as it stands, and gives the status and all that came.
func (s *town) spoken(t testing.TB, request string) (int, string) {
	t.Helper()
	c, err := net.Dial("tcp", s.at)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }() // read to its end
	if err := c.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(c, request); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	res, err := http.ReadResponse(bufio.NewReader(io.TeeReader(c, &all)), nil)
	if err != nil {
		t.Fatalf("%.60q: %v", request, err)
	}
	_, _ = io.Copy(io.Discard, res.Body) // cut short is read, too
	_ = res.Body.Close()
	return res.StatusCode, all.String()
}

// form is one way to say which machine is meant: a head of a request without its end.
type form struct {
	name, head string
	ours       bool
}

// hosts is every Host that we thought of; PORT is the server's.
func hosts() (out []form) {
	get := func(ours bool, hosts ...string) {
		for _, h := range hosts {
			out = append(out, form{h, "GET / HTTP/1.1\r\nHost: " + h + "\r\n", ours})
		}
	}
	get(true, "127.0.0.1:PORT", "127.0.0.1", "localhost:PORT", "localhost", "LOCALHOST:PORT", "LocalHost", "[::1]:PORT", "[::1]",
		"[0:0:0:0:0:0:0:1]:PORT", "[::ffff:127.0.0.1]:PORT", " 127.0.0.1:PORT", "127.0.0.1:PORT\t")
	get(false, "evil.example", "evil.example:PORT", "EVIL.EXAMPLE", "evil.example.", "127.0.0.1.nip.io", "127.0.0.1.nip.io:PORT",
		"localhost.evil.example", "localhost.localdomain", "evil.localhost", "localhost.", "localhost.:PORT", "localhost:", "localhost:1", "localhost:PORT0",
		"127.0.0.1.", "127.0.0.1.:PORT", "127.0.0.1:", "127.0.0.1:1", "127.0.0.1:99999", "127.0.0.1:-1", "127.0.0.1:80a", "127.0.0.1:PORT:PORT",
		"127.1:PORT", "127.0.1:PORT", "2130706433", "2130706433:PORT", "0x7f000001:PORT", "0177.0.0.1:PORT", "127.000.000.001:PORT", "0.0.0.0:PORT", "0:PORT",
		"127.0.0.2:PORT", "10.42.0.1:PORT", "192.168.1.1", "8.8.8.8", "[::]:PORT", "[::2]:PORT", "[fe80::1]:PORT", "[::1%25lo]:PORT", "::1", "[::1", "::1]:PORT", "[127.0.0.1]:PORT",
		"user@127.0.0.1:PORT", "user:pass@127.0.0.1:PORT", "evil.example@127.0.0.1:PORT", "127.0.0.1:PORT@evil.example", "127.0.0.1:PORT/evil", "127.0.0.1:PORT#evil", "127.0.0.1:PORT?x",
		"http://127.0.0.1:PORT", "127.0.0.1:PORT, evil.example", "127.0.0.1 evil.example", "connectivitycheck.gstatic.com", "captive.apple.com", "xn--lcalhost-54a", "lоcalhost:PORT",
		strings.Repeat("a", 4000), strings.Repeat("a.", 2000)+"example", "127.0.0.1:PORT\x01", "127.0.0.1\x00.evil.example", "127.0.0.1:PORT\x7f", "bapas-hadir.local", "")
	return append(out, form{"none", "GET / HTTP/1.1\r\n", false}, form{"none, HTTP/1.0", "GET / HTTP/1.0\r\n", false},
		form{"two", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example\r\n", false},
		form{"two alike", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nhost: 127.0.0.1:PORT\r\n", false},
		form{"folded", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n evil.example\r\n", false},
		form{"in the line", "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n", false},
		form{"ours in the line", "GET http://127.0.0.1:PORT/ HTTP/1.1\r\nHost: evil.example\r\n", true}, // what the line says counts (RFC 9112)
		form{"somebody in the line", "GET http://user@127.0.0.1:PORT/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n", false},
		form{"a path that looks like one", "GET //evil.example/ HTTP/1.1\r\nHost: evil.example\r\n", false},
		form{"the whole server", "OPTIONS * HTTP/1.1\r\nHost: evil.example\r\n", false},
		form{"a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n", false},
		form{"forwarded", "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT\r\n", false},
		form{"a probe", "GET /generate_204 HTTP/1.1\r\nHost: connectivitycheck.gstatic.com\r\n", false})
}

// hostFaults is what is answered to a Host that is not ours, or not to ours.
func (s *town) hostFaults(t testing.TB) (faults []string) {
	t.Helper()
	_, port, _ := net.SplitHostPort(s.at)
	for _, f := range hosts() {
		code, all := s.spoken(t, strings.ReplaceAll(f.head, "PORT", port)+"Connection: close\r\n\r\n")
		if f.ours != (code == http.StatusSeeOther) || !f.ours && code != http.StatusMisdirectedRequest && code != http.StatusBadRequest {
			faults = append(faults, fmt.Sprintf("%.60q: %d", f.name, code))
		}
		if !f.ours && (strings.Contains(all, s.ses.Token) || strings.Contains(all, "Location:")) {
			faults = append(faults, fmt.Sprintf("%.60q: is told an address", f.name))
		}
		faults = append(faults, telling(f.name, all)...)
	}
	return faults
}

func TestOnlyTheLaptopsOwnHostsAreAnswered(t *testing.T) {
	s := newTown(t, planted{})
	for _, f := range s.hostFaults(t) {
		t.Error(f)
	}
	t.Logf("%d forms of Host", len(hosts()))
}

// The proof must notice a server that answers to any name.
func TestAForeignHostIsNoticed(t *testing.T) {
	s := newTown(t, planted{anyHost: true})
	faults := strings.Join(s.hostFaults(t), "\n")
	for _, want := range []string{`"evil.example": is told an address`, `"127.0.0.1.nip.io": 303`, `"in the line": 303`} {
		if !strings.Contains(faults, want) {
			t.Errorf("not noticed: %s in %s", want, faults)
		}
	}
}

// A hotspot that comes up later, or a second card, is known at once: what counts is the
// address that the connection came to. All of 127.0.0.0/8 is this laptop.
func TestAnAddressThatCameUpLaterIsOurs(t *testing.T) {
	s := newTown(t, planted{})
	other := New(s.Services)
	if err := other.Start("0.0.0.0:0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	port := other.Addr().Port
	for host, want := range map[string]int{"127.7.0.1": 303, "127.7.0.2": 303} {
		at := &town{other, s.db, s.ses, fmt.Sprintf("%s:%d", host, port)}
		if code, _ := at.spoken(t, fmt.Sprintf("GET / HTTP/1.1\r\nHost: %s\r\n\r\n", at.at)); code != want {
			t.Errorf("%s: %d", host, code)
		}
		if code, _ := at.spoken(t, fmt.Sprintf("GET / HTTP/1.1\r\nHost: 127.7.0.9:%d\r\n\r\n", port)); code != http.StatusMisdirectedRequest {
			t.Errorf("%s asked for another: %d", host, code)
		}
	}
}
