package copies

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/table"
)

// probeTime is how much processor time a file may take to prove itself, and
// probeRate how many bytes of a larger one are proved in a second on a slow laptop.
// Processor time, since a file that is read for ever keeps one busy, while a good one
// on a busy laptop or a slow disk only waits. probePatience times as long on the clock
// ends a probe that waits for ever.
const (
	probeTime     = 3 * time.Second
	probeRate     = 4 << 20
	probePatience = 15
)

// exitTooLong is how a probe ends that took more than its limit.
const exitTooLong = 3

// watch ends this process once it has used up its limit.
func watch(limit time.Duration) {
	for {
		used, err := cpuTime()
		if err == nil && used > limit {
			os.Exit(exitTooLong)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// RunProbe is the hidden command probe: it reads a question from in and answers on
// out. It runs in a process of its own because a damaged file can fault inside
// bbolt or keep it reading for ever; who asked then ends it.
func RunProbe(in io.Reader, out io.Writer) error {
	debug.SetMaxStack(64 << 20) // pages that lead in a circle
	var q question
	if err := json.NewDecoder(in).Decode(&q); err != nil {
		return fmt.Errorf("store: probe: %w", err)
	}
	if q.Beside {
		runtime.GOMAXPROCS(1)
	}
	if q.Limit > 0 {
		go watch(q.Limit)
	}
	say := json.NewEncoder(out)
	err := Folder{}.run(q, func(t table.Tally) error { return say.Encode(answer{Tally: &t}) })
	return say.Encode(answerOf(err))
}

// ask asks the probe, or itself when there is none. A probe that dies or does not
// answer has found a damaged file.
func (f Folder) ask(q question) (tally table.Tally, err error) {
	q.Password, q.Key = f.Password, f.Key
	if f.Probe == nil {
		err = f.run(q, func(t table.Tally) error { tally = t; return nil })
		return tally, answerOf(err).err()
	}
	q.Limit = probeTime
	if st, err := os.Stat(max(q.Records, q.File)); err == nil {
		q.Limit += time.Duration(st.Size()/probeRate) * time.Second
	}
	ctx, cancel := context.WithTimeout(context.Background(), probePatience*q.Limit)
	defer cancel()
	in, err := json.Marshal(q)
	if err != nil {
		return tally, err
	}
	var out bytes.Buffer
	cmd := f.Probe(ctx)
	cmd.Stdin, cmd.Stdout, cmd.WaitDelay = bytes.NewReader(in), &out, time.Second
	err = cmd.Run()
	died := disk.Broken(disk.Pages, "probe: %v", err)
	if ctx.Err() != nil || cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == exitTooLong {
		died = disk.Broken(disk.Hang, "probe: %v", err)
	}
	last := answerOf(died)
	for d := json.NewDecoder(&out); ; {
		var a answer
		if d.Decode(&a) != nil {
			return tally, last.err()
		}
		if a.Tally != nil {
			tally = *a.Tally
		}
		if a.Done {
			last = a
		}
	}
}
