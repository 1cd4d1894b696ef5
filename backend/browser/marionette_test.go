//go:build !windows

package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bapashadir/backend/display"
)

const (
	session = "WebDriver:NewSession"
	rect    = "WebDriver:SetWindowRect"
	visit   = "WebDriver:Navigate"
	full    = "WebDriver:FullscreenWindow"
	shut    = "Marionette:AcceptConnections"
)

// overDesk is the answer of a Firefox that a window manager doesn't let go.
const overDesk = `{"x":0,"y":0,"width":1366,"height":768}`

func TestFirefoxIsLed(t *testing.T) {
	there := fmt.Sprintf(`{"x":%d,"y":%d,"width":%d,"height":%d}`, beamer.X, beamer.Y, beamer.Width, beamer.Height)
	bordered := fmt.Sprintf(`{"x":%d,"y":%d,"width":%d,"height":%d}`, beamer.X-8, beamer.Y+31, beamer.Width, beamer.Height)
	for _, tt := range []struct {
		name   string
		say    map[string]string // what it answers to a command, in place of {}; an error begins with !
		heard  []string
		remain bool
	}{
		{"it goes", map[string]string{rect: there, full: there}, []string{session, rect, visit, full, shut}, true},
		{"with a border", map[string]string{rect: bordered, full: there}, []string{session, rect, visit, full, shut}, true},
		{"it can't leave the desk", map[string]string{rect: overDesk}, []string{session, rect}, false},
		{"full screen is over the desk", map[string]string{rect: there, full: overDesk}, []string{session, rect, visit, full}, false},
		{"somebody leads it already", map[string]string{session: "!Maximum number of active sessions"}, []string{session}, false},
		{"it doesn't shut its door", map[string]string{rect: there, full: there, shut: "!unknown command"}, []string{session, rect, visit, full, shut}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := play(t, tt.say)
			b := stand(t, `while [ ! "$profile" ]; do case $1 in --profile) profile=$2;; esac; shift; done
				echo `+f.port+` > "$profile/MarionetteActivePort"; exec sleep 600`)
			t.Setenv("HOME", t.TempDir())
			b.Kind = Firefox
			r, err := b.Show("http://127.0.0.1/screen/open/ABC234", beamer)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			heard := <-f.left // it has been led, or given up
			if !tt.remain {
				<-r.Ended()
			} else if isEnded(r) {
				t.Error("it was ended")
			}
			if got := commands(heard); !slices.Equal(got, tt.heard) {
				t.Errorf("it was told %q, not %q", got, tt.heard)
			}
			all := strings.Join(heard, "\n")
			if slices.Contains(tt.heard, visit) && !strings.Contains(all, `"url":"http://127.0.0.1/screen/open/ABC234"`) {
				t.Errorf("no page in %s", all)
			}
			if !strings.Contains(all, there) && tt.heard[len(tt.heard)-1] != session {
				t.Errorf("no place in %s", all)
			}
		})
	}
}

func TestMostOfAWindow(t *testing.T) {
	d := display.Display{X: -1280, Y: 100, Width: 1280, Height: 720}
	for at, want := range map[place]bool{
		{-1280, 100, 1280, 720}: true,
		{-1300, 80, 1290, 760}:  true,
		{-100, 100, 1280, 720}:  false,
		{-1280, 600, 1280, 720}: false,
		{0, 0, 1366, 768}:       false,
	} {
		if at.on(d) != want {
			t.Errorf("%+v", at)
		}
	}
}

func isEnded(r *Run) bool {
	select {
	case <-r.Ended():
		return true
	default:
		return false
	}
}

// commands are the names of those that Firefox heard.
func commands(heard []string) (out []string) {
	for _, h := range heard {
		var command [4]any
		_ = json.Unmarshal([]byte(h), &command)
		name, _ := command[2].(string)
		out = append(out, name)
	}
	return out
}

// actor plays Firefox's part of the talk, as it was seen to speak.
type actor struct {
	port string
	left chan []string // what it heard, once its visitor has left
}

func play(t *testing.T, say map[string]string) *actor {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	f := &actor{strconv.Itoa(l.Addr().(*net.TCPAddr).Port), make(chan []string, 1)}
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer func() { _ = conn.Close() }()
		var heard []string
		defer func() { f.left <- heard }()
		tell := func(text string) { _, _ = fmt.Fprintf(conn, "%d:%s", len(text), text) }
		tell(`{"applicationType":"gecko","marionetteProtocol":3}`)
		in := bufio.NewReader(conn)
		for {
			length, err := in.ReadString(':')
			if err != nil {
				return
			}
			n, _ := strconv.Atoi(strings.TrimSuffix(length, ":"))
			text := make([]byte, n)
			if _, err := io.ReadFull(in, text); err != nil {
				return
			}
			heard = append(heard, string(text))
			why, answer := "null", "{}"
			if said := say[commands(heard)[len(heard)-1]]; strings.HasPrefix(said, "!") {
				why = `{"error":"session not created","message":"` + said[1:] + `"}`
			} else if said != "" {
				answer = said
			}
			tell(fmt.Sprintf("[1,%d,%s,%s]", len(heard), why, answer))
		}
	}()
	return f
}

// An old laptop's Firefox has a profile folder before it has a door.
func TestADoorThatComesLate(t *testing.T) {
	dir := t.TempDir()
	got := make(chan string)
	go func() {
		port, err := doorOf(t.Context(), dir)
		if err != nil {
			port = err.Error()
		}
		got <- port
	}()
	path := filepath.Join(dir, "MarionetteActivePort")
	for _, text := range []string{"", "2828\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if port := <-got; port != "2828" {
		t.Error(port)
	}
}
