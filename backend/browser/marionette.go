package browser

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/display"
)

// leading is how long Firefox has to come to its display: an old laptop takes its time
// with a new profile, and without a window manager each step waits for an answer that
// nobody gives.
const leading = time.Minute

// place is where a window is, as Firefox tells.
type place struct {
	X      int `json:"x"`
	Y      int `json:"y"`
	Width  int `json:"width"`
	Height int `json:"height"`
}

// lead tells a Firefox that has just been started where to go, and what to show there.
// The door by which it listens is open on this laptop only, takes one visitor at a time,
// and is closed again before lead returns without an error.
func lead(ctx context.Context, page, profile string, on display.Display) error {
	door, err := doorOf(ctx, profile)
	if err != nil {
		return err
	}
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort("127.0.0.1", door))
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })() // ends a wait for an answer

	m := &marionette{conn: conn, in: bufio.NewReader(conn)}
	if err := m.hear(new(json.RawMessage)); err != nil { // its greeting
		return err
	}
	if err := m.do("WebDriver:NewSession", map[string]string{"pageLoadStrategy": "none"}, nil); err != nil {
		return err
	}
	if err := m.bring("WebDriver:SetWindowRect", place{on.X, on.Y, on.Width, on.Height}, on); err != nil {
		return err
	}
	// The hall's page comes when the window is where the hall looks, and not before.
	if err := m.do("WebDriver:Navigate", map[string]string{"url": page}, nil); err != nil {
		return err
	}
	if err := m.bring("WebDriver:FullscreenWindow", struct{}{}, on); err != nil {
		return err
	}
	return m.do("Marionette:AcceptConnections", map[string]bool{"value": false}, nil)
}

// bring tells Firefox to take its window to a display, and looks that it went: a window
// manager that tiles, or another place than we think of, would lay it over the desk.
func (m *marionette) bring(command string, params any, on display.Display) error {
	var at place
	if err := m.do(command, params, &at); err != nil {
		return err
	}
	if !at.on(on) {
		return fmt.Errorf("%s: it is at %+v, not on %s", command, at, on)
	}
	return nil
}

// on says whether most of a window is on a display.
func (p place) on(d display.Display) bool {
	x, y := p.X+p.Width/2, p.Y+p.Height/2
	return x >= d.X && x < d.X+d.Width && y >= d.Y && y < d.Y+d.Height
}

// doorOf waits until Firefox has written its port into its profile.
func doorOf(ctx context.Context, profile string) (string, error) {
	for {
		text, err := os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		if port := strings.TrimSpace(string(text)); err == nil && port != "" {
			return port, nil
		}
		select {
		case <-ctx.Done():
			return "", fmt.Errorf("it opened no door: %w", ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// marionette is a talk with Firefox, which answers each command before the next: JSON
// with its length before it.
type marionette struct {
	conn net.Conn
	in   *bufio.Reader
	last int
}

func (m *marionette) do(name string, params, answer any) error {
	m.last++
	said, err := json.Marshal([]any{0, m.last, name, params})
	if err != nil {
		return err
	}
	if _, err = fmt.Fprintf(m.conn, "%d:%s", len(said), said); err != nil {
		return err
	}
	var heard [4]json.RawMessage // 1, the command's number, why not, the answer
	if err = m.hear(&heard); err != nil {
		return err
	}
	if why := heard[2]; len(why) > 0 && !bytes.Equal(why, []byte("null")) {
		var refused struct {
			Message string `json:"message"`
		}
		_ = json.Unmarshal(why, &refused) // refused all the same
		return fmt.Errorf("%s: refused: %s", name, refused.Message)
	}
	if answer == nil {
		return nil
	}
	return json.Unmarshal(heard[3], answer)
}

// longest is longer than any answer that we ask for.
const longest = 1 << 20

func (m *marionette) hear(into any) error {
	length, err := m.in.ReadString(':')
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(length, ":"))
	if err != nil || n < 0 || n > longest {
		return fmt.Errorf("no length: %.20q", length)
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(m.in, text); err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}
