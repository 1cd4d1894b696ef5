//go:build linux

package faults

import (
	"encoding/base64"
	"errors"
	"fmt"
	"log"
	"os"
	"sync/atomic"

	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// plants is the promise that the officer's server breaks, by its name; "" breaks none.
type plants struct {
	name    string
	spoilt  atomic.Bool         // the disk refuses to sync
	falling atomic.Pointer[any] // what the next commit panics with
}

func (p *plants) faults() store.Faults {
	return store.Faults{AckFirst: p.name == "AckFirst", NoSync: p.name == "NoSync", KeepGoing: p.name == "KeepGoing", Plain: p.name == "Plain",
		Sync: func() error {
			if p.spoilt.Load() {
				return errors.New("input/output error")
			}
			return nil
		},
		Before: func() error {
			if v := p.falling.Load(); v != nil {
				panic(*v)
			}
			return nil
		}}
}

// obey does what no officer orders: it breaks the disk or the app. With a plant the
// list of who came goes where nobody's name may go.
func (p *plants) obey(do string, all []checkin.Line) error {
	switch do {
	case "spoil":
		p.spoilt.Store(true)
	case "fall":
		// The worst that the app itself could panic with: a refusal that names people.
		var v any = outreach.Refuse(outreach.AlreadyMentor, "nama", "name", all[0].Name, "other", all[1].Name)
		if p.name == "panic" {
			v = fmt.Errorf("can't keep %v", all)
		}
		p.falling.Store(&v)
	}
	switch p.name {
	case "log":
		log.Printf("who came: %v", all)
	case "temporary":
		f, err := os.CreateTemp("", "daftar-*")
		if err != nil {
			return err
		}
		_, err = f.WriteString(base64.StdEncoding.EncodeToString(fmt.Append(nil, all)))
		return errors.Join(err, f.Close())
	}
	return nil
}
