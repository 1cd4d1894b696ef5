package certify

import (
	"context"
	"log"
	"slices"
	"sync"

	"bapashadir/backend/outreach"
)

// share is how many certificates are made in one commit: a power cut costs at most so
// many, and none of them has a number then.
const share = 50

// Batch is how far the issuing of many is, or how the last one ended.
type Batch struct {
	Running bool
	Done    int // with their own file
	All     int
	Stopped bool // by the officer; what was issued is kept
	Refused []Refused
	Issued  []string // ids
	Folder  string   // of their files
	Path    string   // of the one for printing
	Err     error    // what ended it early
}

type batch struct {
	mu   sync.Mutex
	at   Batch
	stop context.CancelFunc
	done chan struct{} // closed when it has ended; nil before the first
}

// Issue begins to issue all that were asked for, and goes on in the background until it is
// done or stopped. Errors: BatchRuns, and what refuses all of them.
func (s *Service) Issue(ctx context.Context, ask Ask) (Batch, error) {
	p, err := s.planned(ctx, ask)
	if err != nil {
		return Batch{}, err
	}
	if len(p.holders) == 0 {
		return Batch{}, p.refused[0].Err
	}
	// What is wrong for all of them is told at once, not once for each.
	if err := s.sound(ctx, p); err != nil {
		return Batch{}, err
	}
	s.now.mu.Lock()
	defer s.now.mu.Unlock()
	if s.now.at.Running {
		return s.now.at, outreach.Refuse(outreach.BatchRuns, "")
	}
	own, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.now.stop, s.now.done = stop, make(chan struct{})
	s.now.at = Batch{Running: true, All: len(p.holders) + len(p.refused), Refused: slices.Clone(p.refused), Done: len(p.refused)}
	s.ways.Told(s.now.at)
	go s.run(own, p, s.now.done)
	return s.now.at, nil
}

// sound tries the first certificate, and whether it may be dated.
func (s *Service) sound(ctx context.Context, p plan) error {
	one := p
	one.refused = nil
	_, fresh, err := s.fitting(ctx, &one, p.holders[:1])
	if err != nil || fresh == nil {
		return err
	}
	day, err := fresh.Day()
	if err != nil {
		return err
	}
	return s.mayIssue(ctx, day)
}

// Batch is how far it is.
func (s *Service) Batch() Batch {
	s.now.mu.Lock()
	defer s.now.mu.Unlock()
	return s.now.at
}

// Cancel ends the batch after the share under way: what was issued is kept, and printed.
func (s *Service) Cancel() {
	s.now.mu.Lock()
	defer s.now.mu.Unlock()
	if s.now.stop != nil {
		s.now.stop()
	}
}

// Close ends the batch and waits for it: the data may be closed then.
func (s *Service) Close() {
	s.Cancel()
	s.now.mu.Lock()
	done := s.now.done
	s.now.mu.Unlock()
	if done != nil {
		<-done
	}
}

func (s *Service) tell(change func(*Batch)) {
	s.now.mu.Lock()
	defer s.now.mu.Unlock()
	change(&s.now.at)
	s.ways.Told(s.now.at)
}

func (s *Service) run(ctx context.Context, p plan, done chan struct{}) {
	defer close(done)
	all, err := s.shares(ctx, p)
	path := ""
	if err == nil && len(all) > 0 {
		path, err = s.joint(p, all)
	}
	if err != nil && outreach.CodeOf(err) == outreach.Internal {
		log.Printf("certificates: %v", err)
	}
	s.tell(func(b *Batch) {
		b.Running, b.Path, b.Err, b.Stopped = false, path, err, ctx.Err() != nil && b.Done < b.All
	})
}

// shares commits share after share, each with its files before the next, until the
// officer stops it or something fails.
func (s *Service) shares(ctx context.Context, p plan) (all []outreach.Certificate, err error) {
	work := context.WithoutCancel(ctx) // a share is done whole
	for some := range slices.Chunk(p.holders, share) {
		if ctx.Err() != nil {
			break
		}
		p.refused = nil
		made, err := s.commit(work, &p, some)
		if err != nil {
			return all, err
		}
		all = append(all, made...)
		var paths []string
		if len(made) > 0 {
			paths, _, err = s.single(work, p, made)
		}
		s.tell(func(b *Batch) {
			b.Refused = append(slices.Clone(b.Refused), p.refused...)
			for _, c := range made {
				b.Issued = append(slices.Clone(b.Issued), c.ID)
				b.Folder = s.Folder(c)
			}
			b.Done += len(paths) + len(p.refused)
		})
		if err != nil {
			return all, err
		}
	}
	return all, nil
}
