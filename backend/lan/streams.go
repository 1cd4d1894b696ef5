package lan

import (
	"sync"

	"bapashadir/backend/outreach"
)

// streams counts the streams of events by the device that follows them.
type streams struct {
	mu sync.Mutex
	of map[string]int
}

// enter lets a device follow one more, until leave. Error: TooManyRequests.
func (s *streams) enter(device string) (leave func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.of[device] >= deviceStreams {
		return nil, outreach.Refuse(outreach.TooManyRequests, "")
	}
	if s.of == nil {
		s.of = map[string]int{}
	}
	s.of[device]++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.of[device]--; s.of[device] <= 0 {
			delete(s.of, device)
		}
	}, nil
}
