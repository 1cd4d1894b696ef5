package lan

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// The limits of the promise.
const (
	honestWithin = time.Second
	descriptors  = 300
)

const slowServer = "BAPAS_HADIR_SLOW_SERVER" // asks for TestTownOfItsOwn: "limits" or "none"

// TestTownOfItsOwn is the server in a process of its own, so that its descriptors can be
// counted. It says where it is, and ends with its input.
func TestTownOfItsOwn(t *testing.T) {
	kind := os.Getenv(slowServer)
	if kind == "" {
		t.Skip("is started by TestSlowClients")
	}
	s := newTown(t, planted{}, func(s *Server) {
		if kind == "none" { // as a server that nobody thought about
			s.door.most, s.door.each = math.MaxInt, math.MaxInt
			s.http.ReadHeaderTimeout, s.http.ReadTimeout, s.http.WriteTimeout, s.http.IdleTimeout = 0, 0, 0, 0
		}
	})
	fmt.Printf("\nHERE %s %s\n", s.at, s.ses.Token)
	_, _ = io.Copy(io.Discard, os.Stdin) // until whoever started it goes
}

// siege is that process and those who are slow with it.
type siege struct {
	at, token string
	pid       int
	stop      chan struct{}
	all       sync.WaitGroup
	most      atomic.Int64 // descriptors seen at once
	dials     atomic.Int64
}

func besiege(t *testing.T, kind string) *siege {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestTownOfItsOwn$", "-test.timeout=10m")
	cmd.Env = append(os.Environ(), slowServer+"="+kind)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := &siege{stop: make(chan struct{}), pid: cmd.Process.Pid}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if n, _ := fmt.Sscanf(lines.Text(), "HERE %s %s", &s.at, &s.token); n == 2 {
			break
		}
	}
	t.Cleanup(func() {
		close(s.stop)
		s.all.Wait()
		_ = in.Close()
		kill := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
		_, _ = io.Copy(io.Discard, out)
		if err := cmd.Wait(); err != nil && kill.Stop() {
			t.Error(err) // its file was not whole, or it broke
		}
	})
	if s.at == "" {
		t.Fatal("the server does not start")
	}
	return s
}

// come lets n slow ones come, a quarter of each kind, one of which says nothing at all, and come again a second after they
// were sent away: half from the address that honest phones have too, as behind a router, and
// the others from twenty more.
func (s *siege) come(n int) {
	head := "GET /m/" + s.token + " HTTP/1.1\r\nHost: " + s.at + "\r\nX: "
	body := "POST /m/" + s.token + " HTTP/1.1\r\nHost: " + s.at + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nnama="
	many := strings.Repeat("GET /m/"+s.token+" HTTP/1.1\r\nHost: "+s.at+"\r\n\r\n", 400) // and reads none of the answers
	for i := range n {
		from := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}
		if i%8 > 3 {
			from.IP = net.IPv4(127, 0, 0, byte(10+i%20))
		}
		begin := []string{head, body, many, ""}[i%4]
		s.all.Go(func() {
			for d := (&net.Dialer{LocalAddr: from, Timeout: 30 * time.Second}); ; {
				if s.over() {
					return
				}
				c, err := d.Dial("tcp", s.at)
				if err != nil {
					s.pause() // out of ports for a moment
					continue
				}
				s.dials.Add(1)
				s.drip(c, begin, i%4 != 2)
				_ = c.Close() // it was closed already, or the siege is over
				s.pause()
			}
		})
	}
}

// drip sends the beginning, and then a letter each second, until the connection is gone;
// one that reads hears of that at once.
func (s *siege) drip(c net.Conn, begin string, reads bool) {
	if t, ok := c.(*net.TCPConn); ok {
		_ = t.SetReadBuffer(2 << 10) // a system that gives another is as good
	}
	var answer [512]byte
	for next, more := begin, begin[:min(1, len(begin))]; ; next = more {
		_ = c.SetDeadline(time.Now().Add(time.Second))
		if _, err := io.WriteString(c, next); err != nil && !late(err) { // one that does not read is stuck, as it means to be
			return
		}
		if s.over() {
			return
		}
		if !reads {
			s.pause()
			continue
		}
		for {
			if _, err := c.Read(answer[:]); late(err) {
				break
			} else if err != nil {
				return
			}
		}
	}
}

// pause is a second, or until the siege is over.
func (s *siege) pause() {
	select {
	case <-s.stop:
	case <-time.After(time.Second):
	}
}

func (s *siege) over() bool {
	select {
	case <-s.stop:
		return true
	default:
		return false
	}
}

func late(err error) bool {
	e, ok := err.(net.Error)
	return ok && e.Timeout()
}

// watch counts the server's descriptors until the siege is over.
func (s *siege) watch() {
	s.all.Go(func() {
		for {
			if all, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", s.pid)); err == nil {
				s.most.Store(max(s.most.Load(), int64(len(all))))
			}
			select {
			case <-s.stop:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
}

// honest lets phones come one after the other, each over a connection of its own for the
// form and another for the post, and tells how long each answer took and how many had to
// try again or were not answered at all.
func (s *siege) honest(phones int, from net.IP) (took []time.Duration, again, lost int) {
	c := &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{DisableKeepAlives: true,
		DialContext: (&net.Dialer{LocalAddr: &net.TCPAddr{IP: from}}).DialContext}}
	for i := range phones {
		for _, form := range []url.Values{nil, {"nonce": {fmt.Sprintf("jujur-%03d-%04d", from.To4()[3], i)}, "nama": {"Siti Aminah"}, "lp": {"P"}, "unsur": {"warga"}}} {
			began, ok := time.Now(), false
			for try := 0; try < 3 && !ok; try++ { // as browsers do, and the page's own script
				res, err := c.Get("http://" + s.at + "/m/" + s.token)
				if form != nil {
					if err == nil {
						_ = res.Body.Close()
					}
					res, err = c.PostForm("http://"+s.at+"/m/"+s.token, form)
				}
				if ok = err == nil && res.StatusCode == http.StatusOK; err == nil {
					_, e := io.Copy(io.Discard, res.Body)
					_ = res.Body.Close()
					ok = ok && e == nil
				}
				if !ok {
					again++
				}
			}
			if took = append(took, time.Since(began)); !ok {
				lost++
			}
		}
	}
	return took, again, lost
}

// Slow clients of every kind leave honest phones their answers and the laptop its
// descriptors. In its long form there are a thousand of them, and the figures are held
// against the limits.
func TestSlowClients(t *testing.T) {
	slow, phones, long := 150, 4, os.Getenv("BAPAS_HADIR_LONG") != ""
	if long {
		slow, phones = 1000, 40
	}
	s := besiege(t, "limits")
	s.watch()
	s.come(slow)
	s.settled(t, min(slow, maxLines))
	var took []time.Duration
	again, lost := 0, 0
	for _, from := range []net.IP{net.IPv4(127, 0, 0, 1), net.IPv4(127, 0, 0, 77)} {
		d, a, l := s.honest(phones, from)
		took, again, lost = append(took, d...), again+a, lost+l
	}
	slices.Sort(took)
	if lost > 0 {
		t.Errorf("%d of %d answers never came", lost, len(took))
	}
	if n := s.most.Load(); n >= descriptors {
		t.Errorf("%d descriptors", n)
	}
	if slowest := took[len(took)-1]; long && slowest >= honestWithin {
		t.Errorf("an honest phone waited %s", slowest)
	}
	t.Logf("%d slow clients (%d dials): %d honest answers, median %d ms, slowest %d ms (limit %d), %d tried again; %d descriptors (limit %d)", slow, s.dials.Load(),
		len(took), took[len(took)/2].Milliseconds(), took[len(took)-1].Milliseconds(), honestWithin.Milliseconds(), again, s.most.Load(), descriptors)
}

// The proof must notice a server without limits: it keeps them all.
func TestAServerWithoutLimitsIsNoticed(t *testing.T) {
	s := besiege(t, "none")
	s.watch()
	s.come(descriptors + 20)
	s.settled(t, descriptors)
	if n := s.most.Load(); n < descriptors {
		t.Errorf("nobody noticed: %d descriptors", n)
	}
}

// settled waits until n of them are in.
func (s *siege) settled(t *testing.T, n int) {
	t.Helper()
	soon(t, "the slow ones are in", func() bool { return s.most.Load() >= int64(n) })
}
