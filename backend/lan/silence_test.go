package lan

import (
	"fmt"
	"net/http"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// betray is what tells an attacker with what the server was made, or a reader of a stack
// what it works on.
var betray = regexp.MustCompile(`(?i)\r\n(Server|X-Powered-By|Via):|goroutine |panic|\.go:\d|runtime\.|net/http|bbolt|golang|` + regexp.QuoteMeta(runtime.Version()) + `|/(root|home|tmp|usr|Users)/`)

// telling is what an answer tells that it should not.
func telling(what, answer string) (faults []string) {
	if got := betray.FindString(answer); got != "" {
		faults = append(faults, fmt.Sprintf("%.60q tells %q", what, got))
	}
	return faults
}

// brokenFaults goes each way to be refused that we know, and a page that breaks, before its
// answer and in the middle of it.
func (s *town) brokenFaults(t testing.TB) (faults []string) {
	t.Helper()
	s.surface.get("/rusak", func(http.ResponseWriter, *http.Request) { panic("Siti Aminah of goroutine 7, server.go:12") })
	s.surface.get("/rusak/tengah", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(strings.Repeat("a", 8<<10)))
		panic("Siti Aminah of goroutine 7")
	})
	host := "\r\nHost: " + s.at + "\r\nConnection: close\r\n"
	for request, want := range map[string]int{
		"GET /rusak HTTP/1.1" + host + "\r\n":                                                                                500,
		"GET /rusak HTTP/1.1" + host + "Accept: application/json\r\n\r\n":                                                    500,
		"GET /rusak/tengah HTTP/1.1" + host + "\r\n":                                                                         200, // and cut short
		"GET /apa HTTP/1.1" + host + "\r\n":                                                                                  404,
		"GET /apa HTTP/1.1" + host + "Accept: application/json\r\n\r\n":                                                      404,
		"GET /m/%zz HTTP/1.1" + host + "\r\n":                                                                                400,
		"GET /m/%00 HTTP/1.1" + host + "\r\n":                                                                                404,
		"GET / HTTP/9.9" + host + "\r\n":                                                                                     505,
		"BREW / HTTP/1.1" + host + "\r\n":                                                                                    404,
		"GET /" + strings.Repeat("a", 20<<10) + " HTTP/1.1" + host + "\r\n":                                                  431,
		"GET / HTTP/1.1" + host + "X: " + strings.Repeat("a", 20<<10) + "\r\n\r\n":                                           431,
		"POST /m/x HTTP/1.1" + host + "Content-Length: -1\r\n\r\n":                                                           400,
		"POST /m/x HTTP/1.1" + host + "Transfer-Encoding: gzip\r\n\r\n":                                                      501,
		"POST /m/" + s.ses.Token + " HTTP/1.1" + host + "Content-Type: application/json\r\nContent-Length: 5\r\n\r\n{\"a\":": 400,
		"POST /remote/do HTTP/1.1" + host + "Content-Length: 2\r\n\r\n{}":                                                    403,
		"GET /screen HTTP/1.1" + host + "\r\n":                                                                               403,
		"GET /assets/ HTTP/1.1" + host + "\r\n":                                                                              404,
		"GET /assets/tidak.js HTTP/1.1" + host + "\r\n":                                                                      404,
		"Selamat pagi\r\n\r\n":                                                                                               400,
	} {
		code, all := s.spoken(t, request)
		if code != want {
			faults = append(faults, fmt.Sprintf("%.60q: %d, want %d", request, code, want))
		}
		if strings.Contains(all, "Siti") {
			faults = append(faults, fmt.Sprintf("%.60q tells whom it was about", request))
		}
		faults = append(faults, telling(request, all)...)
	}
	if code, _ := s.send(t, role{token: s.ses.Token}, "GET", "/m/TOKEN", "", nil); code != 200 {
		faults = append(faults, fmt.Sprintf("the next phone: %d", code))
	}
	return faults
}

// What is refused, and what breaks, is answered with a sentence and nothing of how the
// server is made; the others are served on.
func TestNoAnswerTellsHowItIsMade(t *testing.T) {
	for _, f := range newTown(t, planted{}).brokenFaults(t) {
		t.Error(f)
	}
}

func TestABetrayalIsNoticed(t *testing.T) {
	faults := strings.Join(newTown(t, planted{talks: true}).brokenFaults(t), "\n")
	if !strings.Contains(faults, "tells whom") || !strings.Contains(faults, `tells "goroutine "`) {
		t.Error("nobody noticed:", faults)
	}
}
