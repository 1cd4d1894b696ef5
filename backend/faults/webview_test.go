//go:build linux

package faults

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// webView is what the system calls the process that draws a window's pages.
const webView = "WebKitWebProcess"

// pid is a process of the scene by its name, 0 when there is none.
func (s *scene) pid(name string) int {
	name = name[:min(len(name), 15)] // the system keeps no more of it
	all, err := filepath.Glob("/proc/[0-9]*/environ")
	if err != nil {
		return 0
	}
	for _, file := range all {
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		env, err := os.ReadFile(file)
		if err != nil || !bytes.Contains(env, []byte("HOME="+filepath.Join(s.root, "home")+"\x00")) {
			continue // gone, or somebody else's
		}
		if comm, err := os.ReadFile(filepath.Join(filepath.Dir(file), "comm")); err == nil && strings.TrimSpace(string(comm)) == name {
			return pid
		}
	}
	return 0
}

// inMemory counts the people of h whom a process knows. It shows that the sweep could
// find them in the profile, since the web view has seen them.
func (h *hall) inMemory(pid int) (n int, err error) {
	pages, err := residentPages(pid)
	if err != nil {
		return 0, err
	}
	memory, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return 0, err
	}
	defer func() { _ = memory.Close() }() // only read
	w := h.sweep()
	for _, r := range pages {
		b := make([]byte, r.to-r.from)
		if _, err := memory.ReadAt(b, r.from); err == nil { // given back meanwhile
			w.look("memory", b, 2)
		}
	}
	found := map[string]bool{}
	for _, f := range w.finds {
		for word := range f.words {
			found[word] = true
		}
	}
	for _, c := range h.people {
		if found[c.given] && found[c.family] {
			n++
		}
	}
	return n, nil
}

type stretch struct{ from, to int64 }

// residentPages are those that a process has written to and that are in memory. A web
// view reserves hundreds of gigabytes, and uses few.
func residentPages(pid int) (out []stretch, err error) {
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps", pid))
	if err != nil {
		return nil, err
	}
	table, err := os.Open(fmt.Sprintf("/proc/%d/pagemap", pid))
	if err != nil {
		return nil, err
	}
	defer func() { _ = table.Close() }() // only read
	const most, present = 16 << 20, 1 << 63
	size := int64(os.Getpagesize())
	var r stretch
	var rights string
	for line := range strings.Lines(string(maps)) {
		var head stretch
		if n, _ := fmt.Sscanf(line, "%x-%x %s", &head.from, &head.to, &rights); n == 3 {
			r = head
			continue
		}
		if !strings.HasPrefix(line, "Rss:") || strings.Contains(line, " 0 kB") || !strings.HasPrefix(rights, "rw") {
			continue
		}
		b := make([]byte, (r.to-r.from)/size*8)
		if _, err := table.ReadAt(b, r.from/size*8); err != nil {
			return nil, err
		}
		var now stretch
		for at := r.from; at < r.to; at += size {
			if binary.LittleEndian.Uint64(b[(at-r.from)/size*8:])&present == 0 {
				continue
			}
			if at != now.to || now.to-now.from >= most {
				out = append(out, now)
				now.from = at
			}
			now.to = at + size
		}
		out = append(out, now)
	}
	return out, nil
}
