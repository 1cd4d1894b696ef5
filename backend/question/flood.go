package question

import (
	"time"

	"bapashadir/backend/outreach"
)

// A phone may put in three questions, and then one every half minute; the touch screen,
// where one person follows the other, ten and one every five seconds. In memory only,
// and forgotten as soon as it says nothing any more.
const (
	phoneBurst, phoneEvery = 3, 30 * time.Second
	touchBurst, touchEvery = 10, 5 * time.Second
)

// AtTouch is the door of questions from the touch screen.
const AtTouch = "touch"

// flood is how much of a door's burst is used up, and when that was so.
type flood struct {
	used float64
	at   time.Time
}

func limits(door string) (burst float64, every time.Duration) {
	if door == AtTouch {
		return touchBurst, touchEvery
	}
	return phoneBurst, phoneEvery
}

// left is what is used up by now. A clock that was set back gives nothing back.
func (f flood) left(now time.Time, every time.Duration) float64 {
	return max(0, f.used-max(0, now.Sub(f.at).Seconds())/every.Seconds())
}

// enter counts a question from door. Error: TooManyRequests.
func (s *Service) enter(door string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	for d, f := range s.doors {
		if _, every := limits(d); f.left(now, every) == 0 {
			delete(s.doors, d)
		}
	}
	burst, every := limits(door)
	used := s.doors[door].left(now, every)
	if used+1 > burst {
		return outreach.Refuse(outreach.TooManyRequests, "tanya")
	}
	s.doors[door] = flood{used + 1, now}
	return nil
}

// leave takes a question back that was refused, or was there already: who puts a word
// right is no flood.
func (s *Service) leave(door string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f, ok := s.doors[door]; ok {
		f.used = max(0, f.used-1)
		s.doors[door] = f
	}
}
