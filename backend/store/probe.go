package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"bapashadir/backend/outreach"
)

// question is what the probe is asked: to prove File, or first to put it together
// from a snapshot's two files.
type question struct {
	File     string `json:"file"`
	Records  string `json:"records,omitempty"`
	Keys     string `json:"keys,omitempty"`
	Password string `json:"password,omitempty"`
	Key      []byte `json:"key,omitempty"` // the data key, when who asks has it

	Limit time.Duration `json:"limit"` // of processor time
}

// answer is what the probe found. It is written twice: with the tally as soon as it
// is known, since a damaged file may end the probe at any moment, and at the end.
type answer struct {
	Tally  *Tally            `json:"tally,omitempty"`
	Done   bool              `json:"done,omitempty"`
	Code   outreach.Code     `json:"code,omitempty"`
	Args   map[string]string `json:"args,omitempty"`
	Why    string            `json:"why,omitempty"`
	Detail string            `json:"detail,omitempty"`
}

// probeTime is how much processor time a file may take to prove itself, and
// probeRate how many bytes of a larger one are proved in a second on a slow laptop.
// Processor time, since a file that is read for ever keeps one busy, while a good one
// on a busy laptop or a slow disk only waits. probePatience times as long on the clock
// ends a probe that waits for ever.
const (
	probeTime     = 4 * time.Second
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
	if q.Limit > 0 {
		go watch(q.Limit)
	}
	say := json.NewEncoder(out)
	err := q.run(Config{}, func(t Tally) error { return say.Encode(answer{Tally: &t}) })
	return say.Encode(answerOf(err))
}

func answerOf(err error) answer {
	a := answer{Done: true}
	if err == nil {
		return a
	}
	a.Detail, a.Code = err.Error(), outreach.CodeOf(err)
	var e *outreach.Error
	if errors.As(err, &e) {
		a.Args = e.Args
	}
	var d *damage
	if errors.As(err, &d) {
		a.Code, a.Why = outreach.DataDamaged, d.why
	}
	return a
}

// ask asks the probe, or itself when there is none. A probe that dies or does not
// answer has found a damaged file.
func ask(q question, cfg Config) (tally Tally, err error) {
	if cfg.Probe == nil {
		err = q.run(cfg, func(t Tally) error { tally = t; return nil })
		a := answerOf(err)
		return tally, a.err()
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
	cmd := cfg.Probe(ctx)
	cmd.Stdin, cmd.Stdout, cmd.WaitDelay = bytes.NewReader(in), &out, time.Second
	err = cmd.Run()
	last := answer{Code: outreach.DataDamaged, Why: damagedPages, Detail: fmt.Sprint("probe: ", err)}
	if ctx.Err() != nil || cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == exitTooLong {
		last.Why = damagedHang
	}
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

func (a answer) err() error {
	if a.Code == "" {
		return nil
	}
	e := &outreach.Error{Code: a.Code, Args: a.Args, Err: errors.New(a.Detail)}
	if a.Why != "" {
		e.Args = map[string]string{"reason": a.Why}
	}
	return e
}

// prove proves an existing data file before it is opened. DataDamaged says why in
// Args["reason"].
func prove(file string, cfg Config) error {
	if err := readHead(file); err != nil {
		a := answerOf(openErrorOr(file, err))
		return a.err()
	}
	if cfg.Probe == nil || cfg.Faults.NoProbe {
		return nil
	}
	_, err := ask(question{File: file, Password: cfg.Password}, cfg)
	return err
}

func openErrorOr(file string, err error) error {
	if d := (*damage)(nil); errors.As(err, &d) {
		return err
	}
	return openError(file, err)
}
