// Package village keeps the list of villages that sessions are planned in: the
// built-in one, or a pack for all of Indonesia that the office brought.
//
// It promises that there always is a list: a pack is used from the moment it is whole
// on the disk and recorded, a power cut before leaves the list of before, and a pack
// whose file has gone or was spoilt gives way to the built-in list, which is told. It
// must never change a session: those keep the names of their villages.
package village

import (
	"context"
	"log"
	"sync"
	"sync/atomic"

	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/store"
)

// Folder is where the pack lies in the data folder.
const Folder = "desa"

// Service is the list in use of one data file.
type Service struct {
	db     *store.DB
	media  store.Media
	source atomic.Pointer[source]
	change sync.Mutex // one import or removal at a time
}

// source is a list that is read when it is first asked for.
type source struct {
	record outreach.VillagePack
	read   func() read
}

// read is what became of reading a list.
type read struct {
	list   *region.List
	faults []region.Fault
	lost   bool // the pack's file could not be read: list is the built-in one
}

// State is which list is in use.
type State struct {
	Pack     outreach.VillagePack // zero: the built-in list
	Faults   []region.Fault       // the first rows of the pack that could not be taken
	Lost     bool                 // the pack's file has gone: the built-in list is used
	Villages int                  // of the list in use
	Already  bool                 // Import changed nothing: it was this pack before
}

// New gives the list of db, the built-in one until it is opened.
func New(db *store.DB) *Service {
	s := &Service{db: db, media: db.Media(Folder)}
	s.source.Store(s.from(outreach.VillagePack{}))
	return s
}

// Open finds the list in use, and doesn't read it yet.
func (s *Service) Open(ctx context.Context) error {
	return s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err == nil {
			s.source.Store(s.from(o.Villages))
		}
		return err
	})
}

func (s *Service) from(record outreach.VillagePack) *source {
	return &source{record, sync.OnceValue(func() read {
		if record.SHA256 == "" {
			return read{list: region.BuiltIn()}
		}
		data, err := s.media.Read(record.SHA256)
		if err == nil {
			var p *region.Pack
			if p, err = region.ReadPack(data, func(int, int) error { return nil }); err == nil {
				return read{list: p.List, faults: p.Faults}
			}
		}
		log.Printf("villages: the pack can't be read, the built-in list is used: %v", err)
		return read{list: region.BuiltIn(), lost: true}
	})}
}

// List is the list in use. The first call reads it: half a second for all of Indonesia.
func (s *Service) List() *region.List { return s.source.Load().read().list }

// ByCode finds a village of the list in use.
func (s *Service) ByCode(code string) (region.Village, bool) { return s.List().ByCode(code) }

// State tells which list is in use.
func (s *Service) State() State {
	src := s.source.Load()
	r := src.read()
	return State{Pack: src.record, Faults: r.faults, Lost: r.lost, Villages: r.list.Len()}
}

// Import takes a pack in the place of the list of before. tell hears of its bytes
// read. A ctx that ends stops it: PackStopped, and the list of before holds. The pack in use
// changes nothing. Errors: PackForeign, PackLarge, PackDamaged, PackLacks, PackFaulty,
// PackBusy, those of store.Media.
func (s *Service) Import(ctx context.Context, data []byte, tell func(done, total int)) (State, error) {
	if !s.change.TryLock() {
		return State{}, outreach.Refuse(outreach.PackBusy, "")
	}
	defer s.change.Unlock()
	before := s.source.Load()
	if store.MediaName(data) == before.record.SHA256 && !before.read().lost {
		state := s.State()
		state.Already = true
		return state, nil
	}
	p, err := region.ReadPack(data, func(done, total int) error {
		tell(done, total)
		return stopped(ctx)
	})
	if err != nil {
		return State{}, outreach.RefusedPack(err)
	}
	name, err := s.media.Keep(data)
	if err != nil {
		return State{}, err
	}
	if err := stopped(ctx); err != nil {
		s.tidy(before.record.SHA256)
		return State{}, err
	}
	var record outreach.VillagePack
	err = s.save(func(tx *store.Tx) outreach.VillagePack {
		record = outreach.PackOf(p, tx.Now())
		record.SHA256 = name
		return record
	})
	if err != nil {
		s.tidy(before.record.SHA256)
		return State{}, err
	}
	s.source.Store(&source{record, func() read { return read{list: p.List, faults: p.Faults} }})
	s.tidy(name)
	return s.State(), nil
}

// Remove goes back to the built-in list. Error: PackBusy.
func (s *Service) Remove() error {
	if !s.change.TryLock() {
		return outreach.Refuse(outreach.PackBusy, "")
	}
	defer s.change.Unlock()
	none := outreach.VillagePack{}
	if err := s.save(func(*store.Tx) outreach.VillagePack { return none }); err != nil {
		return err
	}
	s.source.Store(s.from(none))
	s.tidy("")
	return nil
}

// save records a pack. From the commit on it is not stopped any more.
func (s *Service) save(record func(*store.Tx) outreach.VillagePack) error {
	return s.db.Update(context.Background(), func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		o.Villages = record(tx)
		return tx.Offices.Put(o)
	})
}

// tidy removes the files that no record names. One that stays takes a megabyte, and
// goes the next time.
func (s *Service) tidy(but string) {
	if err := s.media.Forget(but); err != nil {
		log.Printf("villages: a pack that is not used stays: %v", err)
	}
}

func stopped(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return outreach.Wrap(outreach.PackStopped, err)
	}
	return nil
}
