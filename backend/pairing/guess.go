package pairing

import (
	"strconv"
	"time"

	"bapashadir/backend/outreach"
)

// Guess runs a look-up that a device asks for, and counts it when it answers
// CodeUnknown: so a device can't try out who is on a list. Error besides those of
// look: TooManyRequests, with the minutes to wait.
func (s *Service) Guess(id string, look func() error) error {
	if wait := s.take(id); wait > 0 {
		minutes := int((wait + time.Minute - 1) / time.Minute)
		return outreach.Refuse(outreach.TooManyRequests, "codes", "minutes", strconv.Itoa(minutes))
	}
	err := look()
	if outreach.CodeOf(err) != outreach.CodeUnknown {
		s.back(id)
	}
	return err
}

// take takes a guess off before the look-up: many at once must not all count as the
// first. It tells how long to wait when none is left.
func (s *Service) take(id string) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, now := s.guesses[id], s.now()
	wait := outreach.OfDevice.Wait(g, now)
	if wait == 0 {
		s.guesses[id] = outreach.OfDevice.Take(g, now)
	}
	return wait
}

func (s *Service) back(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.guesses[id] = outreach.OfDevice.Back(s.guesses[id])
}
