package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"bapashadir/backend/outreach"
)

const doing outreach.DeedKind = "attendance.changed"

func by(a outreach.Actor, k outreach.DeedKind) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: a, Kind: k, Session: "ses"})
}

// move writes the attendees of these numbers again.
func move(numbers ...int) func(*Tx) error {
	return func(tx *Tx) error {
		for _, n := range numbers {
			a, err := tx.Attendees.Get(Key("ses", n))
			if err != nil {
				return err
			}
			a.Dusun += "I"
			if err := tx.Attendees.Put(a); err != nil {
				return err
			}
		}
		return nil
	}
}

func logOf(t *testing.T, db *DB, q outreach.DeedQuery) outreach.DeedPage {
	t.Helper()
	page, err := db.Deeds(ctx, q)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// A deed is in the commit that does it, with those whose records were written; what was
// undone, what writes nothing and what phones send has none.
func TestDeedIsInTheCommitThatDoesIt(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 60)
	var ids []string
	if err := db.View(ctx, func(tx *Tx) error {
		for _, n := range []int{3, 10} {
			id, err := tx.PersonOf("ses", n)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if n := len(logOf(t, db, outreach.DeedQuery{}).Deeds); n != 0 {
		t.Fatalf("arrivals left %d deeds", n)
	}
	undone := errors.New("undone")
	everybody := make([]int, 60)
	for i := range everybody {
		everybody[i] = i + 1
	}
	for _, step := range []struct {
		what string
		run  func() error
		want *outreach.Deed
	}{
		{"two people", func() error { return db.Update(by(outreach.ByOfficer, doing), move(10, 3)) },
			&outreach.Deed{By: outreach.ByOfficer, Kind: doing, Session: "ses", Persons: ids}},
		{"undone", func() error {
			err := db.Update(by(outreach.ByOfficer, doing), func(tx *Tx) error { return errors.Join(move(3)(tx), undone) })
			if !errors.Is(err, undone) {
				return fmt.Errorf("got %w", err)
			}
			return nil
		}, nil},
		{"nothing written", func() error { return db.Update(by(outreach.ByOfficer, doing), func(*Tx) error { return nil }) }, nil},
		{"no deed", func() error { return db.Update(ctx, move(3)) }, nil},
		{"a phone", func() error { return db.Gather(by(outreach.ByOwner, doing), move(3)) }, nil},
		{"shown", func() error { return db.Note(by(outreach.ByHelping, "attendance.shown")) },
			&outreach.Deed{By: outreach.ByHelping, Kind: "attendance.shown", Session: "ses"}},
		{"too many to name", func() error { return db.Update(by(outreach.ByProgram, doing), move(everybody...)) },
			&outreach.Deed{By: outreach.ByProgram, Kind: doing, Session: "ses", Count: 60}},
		{"taken out", func() error {
			return db.Update(by(outreach.ByOwner, doing), func(tx *Tx) error { return tx.Attendees.Delete(Key("ses", 3)) })
		}, &outreach.Deed{By: outreach.ByOwner, Kind: doing, Session: "ses", Persons: ids[:1]}},
		{"erased", func() error { return db.Erase(by(outreach.ByOfficer, "person.erased"), ids[1]) },
			&outreach.Deed{By: outreach.ByOfficer, Kind: "person.erased", Session: "ses", Persons: ids[1:]}},
		{"password", func() error {
			_, err := db.SetPassword(by(outreach.ByOfficer, "password.set"), "", "sepintu sedulang")
			return err
		}, &outreach.Deed{By: outreach.ByOfficer, Kind: "password.set", Session: "ses"}},
	} {
		before := logOf(t, db, outreach.DeedQuery{})
		if err := step.run(); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		after := logOf(t, db, outreach.DeedQuery{})
		if step.want == nil {
			if after.At != before.At {
				t.Errorf("%s: left %+v", step.what, after.Deeds[0])
			}
			continue
		}
		step.want.N, step.want.At = before.At.Size, noon
		if after.At.Size != before.At.Size+1 || !reflect.DeepEqual(after.Deeds[0], *step.want) {
			t.Errorf("%s: %+v, want %+v", step.what, after.Deeds[0], *step.want)
		}
	}
	numbers := func(q outreach.DeedQuery) (ns []int64) {
		for _, d := range logOf(t, db, q).Deeds {
			ns = append(ns, d.N)
		}
		return ns
	}
	for _, c := range []struct {
		q    outreach.DeedQuery
		want []int64
	}{
		{outreach.DeedQuery{}, []int64{5, 4, 3, 2, 1, 0}},
		{outreach.DeedQuery{Persons: ids[:1]}, []int64{3, 0}},
		{outreach.DeedQuery{Persons: ids}, []int64{4, 3, 0}},
		{outreach.DeedQuery{Persons: ids[1:], Session: "ses"}, []int64{4, 2, 0}},
		{outreach.DeedQuery{Session: "ses", Kind: doing}, []int64{3, 2, 0}},
		{outreach.DeedQuery{Session: "another"}, nil},
		{outreach.DeedQuery{Limit: 2}, []int64{5, 4}},
		{outreach.DeedQuery{Limit: 2, Before: 4}, []int64{3, 2}},
	} {
		if got := numbers(c.q); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.q, got, c.want)
		}
	}
	if p := logOf(t, db, outreach.DeedQuery{Limit: 2}); p.Next != 4 {
		t.Errorf("the next page is before %d", p.Next)
	}
	if p := logOf(t, db, outreach.DeedQuery{Limit: 2, Before: 2}); p.Next != 0 {
		t.Errorf("a page after the last, before %d", p.Next)
	}
}

// What somebody typed gets into no deed: the commit that would log it is undone.
func TestNoFreeTextGetsIntoADeed(t *testing.T) {
	db := open(t, t.TempDir(), nil)
	village(t, db, 1)
	const name = "Siti Aminah"
	for _, d := range []outreach.Deed{
		{By: outreach.ByOfficer, Kind: name}, {By: outreach.ByOfficer, Kind: "attendance." + name}, {By: outreach.ByOfficer},
		{By: name, Kind: doing}, {Kind: doing}, {By: outreach.ByOfficer, Kind: doing, Session: name},
		{By: outreach.ByOfficer, Kind: doing, Session: "siti"}, {By: outreach.ByOfficer, Kind: doing, Persons: []string{name}},
		{By: outreach.ByOfficer, Kind: doing, Over: outreach.Checkpoint{Size: 1, Root: name}}, {By: outreach.ByOfficer, Kind: doing, Count: -1},
	} {
		if err := db.Note(outreach.WithDeed(ctx, d)); err == nil {
			t.Errorf("logged %+v", d)
		}
		if err := db.Update(outreach.WithDeed(ctx, d), move(1)); err == nil {
			t.Errorf("done and logged %+v", d)
		}
	}
	if p := logOf(t, db, outreach.DeedQuery{}); p.At.Size != 0 || p.Deeds == nil {
		t.Errorf("%+v", p)
	}
	// A field for words would need a rule of its own above.
	var fields []string
	for i := range reflect.TypeFor[outreach.Deed]().NumField() {
		fields = append(fields, reflect.TypeFor[outreach.Deed]().Field(i).Name)
	}
	if want := []string{"N", "At", "By", "Kind", "Session", "Persons", "Count", "Over"}; !slices.Equal(fields, want) {
		t.Errorf("a deed has %v", fields)
	}
}
