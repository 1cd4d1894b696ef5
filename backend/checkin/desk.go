package checkin

import (
	"context"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Recorded is what the desk is told of whom it added. Twins are other lines that may
// be the same person.
type Recorded struct {
	Welcome
	Twins []outreach.Attendee
}

// AtDesk is Arrive for a name typed at the desk, who may have come by another door:
// somebody who surely has (outreach.Again) is answered as already there, and recorded
// only as another person. Twins by name are recorded and told. Errors: those of Arrive.
func (s *Service) AtDesk(ctx context.Context, session string, in outreach.Arrival, another bool) (Recorded, error) {
	var out Recorded
	names, zone, err := s.namesakes(ctx, session, in)
	if err != nil {
		return out, err
	}
	if a, err := outreach.AsWritten(in); err == nil && !another {
		for _, old := range names {
			if outreach.Again(old, a) {
				out.Welcome = Welcome{Attendee: old, Already: true, Zone: zone}
				return out, nil
			}
		}
	}
	if out.Welcome, err = s.Arrive(ctx, session, in); err != nil {
		return Recorded{}, err
	}
	for _, old := range names {
		if old.Number != out.Number && outreach.Twins(old, out.Attendee) {
			out.Twins = append(out.Twins, old)
		}
	}
	return out, nil
}

// Namesakes are those who came under this name, in the order they came.
func (s *Service) Namesakes(ctx context.Context, session, name string) ([]Line, error) {
	names, _, err := s.namesakes(ctx, session, outreach.Arrival{Name: name})
	out := make([]Line, len(names))
	for i, a := range names {
		out[i] = Line{Attendee: a}
	}
	return out, err
}

func (s *Service) namesakes(ctx context.Context, session string, in outreach.Arrival) (out []outreach.Attendee, zone indo.Zone, err error) {
	name := indo.Alike(in.Name)
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil || name == "" || in.Child {
			return err
		}
		zone = ses.Zone()
		for a, err := range tx.Attendees.Scan(store.Key(ses.ID)) {
			if err != nil {
				return err
			}
			if !a.Withdrawn && !a.Child && indo.Alike(a.Name) == name {
				out = append(out, a)
			}
		}
		return nil
	})
	return out, zone, err
}
