package certify_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/indo"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// office is a data file with a session, some people in it, and the first volunteers.
type office struct {
	t       *testing.T
	db      *store.DB
	session outreach.Session
	certify *certify.Service
	mentors []string // ids
	now     time.Time
	doubt   outreach.Doubt
	told    chan certify.Batch
	docs    string
}

func newOffice(t *testing.T, names ...string) *office {
	t.Helper()
	db := storetest.Open(t)
	o := &office{t: t, db: db, session: storetest.OpenSession(t, db), docs: filepath.Join(t.TempDir(), "dokumen"),
		now: time.Date(2026, 3, 7, 4, 0, 0, 0, time.UTC), told: make(chan certify.Batch, 1000)}
	o.certify = o.service(db)
	for _, name := range names {
		o.mentors = append(o.mentors, o.volunteer(o.arrive(name, false)))
	}
	return o
}

func (o *office) service(db *store.DB) *certify.Service {
	s := certify.NewIn(db, certify.Ways{Documents: o.docs,
		Sign: func(_ *store.Tx, c outreach.Certificate) (string, error) {
			return "BH1:" + strings.ToUpper(c.ID) + " " + c.Number, nil
		},
		Clock: func(context.Context) (outreach.Clock, error) {
			return outreach.Clock{Now: o.now, Zone: indo.WIB, Doubt: o.doubt}, nil
		},
		Told: func(b certify.Batch) { o.told <- b }})
	o.t.Cleanup(s.Close)
	return s
}

func (o *office) arrive(name string, child bool) int {
	o.t.Helper()
	in := outreach.Arrival{Name: name, Unsur: "guru", Door: outreach.ByDesk, Child: child, Guardian: "guru"}
	if child {
		in.School = "SD 1"
	}
	w, err := checkin.New(o.db).Arrive(ctx, o.session.ID, in)
	if err != nil {
		o.t.Fatal(err)
	}
	return w.Number
}

func (o *office) volunteer(number int) string {
	o.t.Helper()
	m, err := mentor.New(o.db).Mark(ctx, o.session.ID, number)
	if err != nil {
		o.t.Fatal(err)
	}
	return m.ID
}

// ask is for a kind of certificate of the session.
func (o *office) ask(kind outreach.Kind, mentors ...string) certify.Ask {
	return certify.Ask{Kind: kind, Mentors: mentors, Occasion: outreach.Occasion{Session: o.session.ID}}
}

func (o *office) issue(ask certify.Ask) outreach.Certificate {
	o.t.Helper()
	pdf, c, err := o.certify.One(ctx, ask)
	if err != nil || string(pdf[:5]) != "%PDF-" {
		o.t.Fatalf("%v %+v", err, c)
	}
	return c
}

// ended waits until a batch has ended.
func (o *office) ended() certify.Batch {
	o.t.Helper()
	limit := time.After(time.Minute)
	for {
		select {
		case b := <-o.told:
			if !b.Running {
				return b
			}
		case <-limit:
			o.t.Fatal("the batch does not end")
		}
	}
}

func (o *office) files() (names []string) {
	o.t.Helper()
	err := filepath.WalkDir(o.docs, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, d.Name())
		}
		return err
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return names
}

func (o *office) makings(kind outreach.Kind) certify.Making {
	o.t.Helper()
	all, err := o.certify.Makings(ctx)
	if err != nil || len(all) != 3 {
		o.t.Fatal(err, all)
	}
	return all[slices.IndexFunc(all, func(m certify.Making) bool { return m.Kind == kind })]
}
