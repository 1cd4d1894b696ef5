package bench

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// watched lets strace write down when the server reads a form, syncs and answers, but
// of what is said no more than shows which it is.
func watched(file string) []string {
	return []string{"strace", "-f", "--seccomp-bpf", "-qq", "-s", "16", "-o", file, "-e", "trace=read,write,fdatasync"}
}

// order lets the phones come once more, with the kernel watched: each answer must be
// written after a whole commit that began when its form had been read. A commit syncs
// twice, pages and head.
func (h Hall) order(dir string, s *sheet) error {
	own, log := filepath.Join(dir, "watched"), filepath.Join(dir, "watched.strace")
	if err := os.Mkdir(own, 0o700); err != nil {
		return err
	}
	c, err := launch("app", own, watched(log))
	if err != nil {
		return err
	}
	_, err = atOnce(c, h.Phones, "urut-0000")
	if err = errors.Join(err, c.close()); err != nil {
		return err
	}
	f, err := os.Open(log)
	if err != nil {
		return err
	}
	o, err := orderOf(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if o.answers != h.Phones {
		return fmt.Errorf("bench: the kernel saw %d answers to %d forms", o.answers, h.Phones)
	}
	fmt.Printf("\nthe kernel's order: %d forms answered, with %d syncs\n", o.answers, o.syncs)
	s.atMost("answered before a commit of their own", float64(o.early), 0)
	return nil
}

// order is what the kernel saw: answers to forms, the syncs from the first form to the
// last answer, and the answers that had no whole commit before them.
type order struct{ answers, syncs, early int }

var (
	called  = regexp.MustCompile(`^(\d+) +(read|write|fdatasync)\((\d+)(?:, "([^"]*)")?`)
	resumed = regexp.MustCompile(`^(\d+) +<\.\.\. (read|write|fdatasync) resumed>(?:"([^"]*)")?`)
)

const syncsOfACommit = 2

// orderOf reads what strace wrote. A line stands where its call was seen to end, or
// two, where it began and where it was resumed.
func orderOf(r io.Reader) (o order, err error) {
	type sync struct{ from, to int } // places in the log
	var syncs []*sync
	under := map[string]*sync{}    // a thread's sync that has not ended
	reading := map[string]string{} // what a thread reads from
	forms := map[string]int{}      // by connection: where its form was read
	posted := func(fd, said string, at int) {
		if strings.HasPrefix(said, "POST /") || strings.HasPrefix(said, "OST /") { // net/http reads the first letter apart when it waits
			forms[fd] = at
		}
	}
	lines := bufio.NewScanner(r)
	for at := 0; lines.Scan(); at++ {
		line := lines.Text()
		open := strings.HasSuffix(line, "<unfinished ...>")
		if m := called.FindStringSubmatch(line); m != nil {
			thread, call, fd, said := m[1], m[2], m[3], m[4]
			switch {
			case call == "fdatasync":
				s := &sync{from: at, to: at}
				syncs = append(syncs, s)
				if open {
					s.to = -1
					under[thread] = s
				}
			case call == "read" && open:
				reading[thread] = fd
			case call == "read":
				posted(fd, said, at)
			case strings.HasPrefix(said, "HTTP/1.1"):
				read, asked := forms[fd]
				if !asked {
					continue // the answer to a GET
				}
				delete(forms, fd)
				o.answers++
				whole := 0
				for i := len(syncs) - 1; i >= 0 && syncs[i].from > read; i-- {
					if syncs[i].to >= 0 {
						whole++
					}
				}
				if whole < syncsOfACommit {
					o.early++
				}
				o.syncs = len(syncs)
			}
		} else if m := resumed.FindStringSubmatch(line); m != nil {
			switch thread := m[1]; m[2] {
			case "fdatasync":
				if s := under[thread]; s != nil {
					s.to = at
				}
			case "read":
				posted(reading[thread], m[3], at)
			}
		}
	}
	return o, lines.Err()
}
