package browser

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"bapashadir/backend/display"
)

// Run is a browser at work.
type Run struct {
	ended chan struct{}
	group group
	stop  context.CancelFunc // nobody leads it any more
}

// Show starts a browser that shows page over the whole of a display.
func (b Browser) Show(page string, on display.Display) (*Run, error) {
	profile, err := b.newProfile()
	if err != nil {
		return nil, fmt.Errorf("browser: profile: %w", err)
	}
	cmd := exec.Command(b.Path, b.args(page, profile, on)...)
	cmd.Env = environment(profile)
	ctx, stop := context.WithCancel(context.Background())
	r := &Run{ended: make(chan struct{}), stop: stop}
	started := make(chan error)
	go func() {
		defer close(r.ended)
		defer stop()
		// On Linux the system ends the browser when the thread goes that started it, as when
		// this program is killed: so the thread stays until the browser has ended.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := r.group.start(cmd)
		started <- err
		if err == nil {
			_ = cmd.Wait() // killed or ended, it has gone
			stop()
			r.group.end(true) // what it started and left
		}
		discard(profile)
	}()
	if err := <-started; err != nil {
		<-r.ended
		return nil, fmt.Errorf("browser: %s: %w", b.Path, err)
	}
	if b.Kind == Firefox {
		go r.lead(ctx, page, profile, on)
	}
	return r, nil
}

// lead brings Firefox to its display. One that can't be led is ended, for it lies over
// the desk.
func (r *Run) lead(ctx context.Context, page, profile string, on display.Display) {
	ctx, cancel := context.WithTimeout(ctx, leading)
	defer cancel()
	if err := lead(ctx, page, profile, on); err != nil && !errors.Is(context.Cause(ctx), context.Canceled) {
		log.Printf("browser: firefox: %v", err)
		r.group.end(true)
	}
}

// Ended is closed when the browser has gone and its profile is removed.
func (r *Run) Ended() <-chan struct{} { return r.ended }

// gently is how long a browser has to end in order.
const gently = 2 * time.Second

// Close ends the browser, and returns when it has gone.
func (r *Run) Close() {
	r.stop()
	r.group.end(false)
	select {
	case <-r.ended:
	case <-time.After(gently):
		r.group.end(true)
		<-r.ended
	}
}

// discard removes a profile: the browser's last children may still write in it.
func discard(profile string) {
	if !strings.Contains(profile, prefix) {
		return // never anything else
	}
	for range 10 {
		if os.RemoveAll(profile) == nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}
