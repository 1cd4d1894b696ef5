package coding_test

import (
	"fmt"
	"testing"

	"bapashadir/backend/coding"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// A board of 5,000 comments is read anew after each code that is given.
func BenchmarkBoard(b *testing.B) {
	db := storetest.Open(b)
	ses, s := storetest.OpenSession(b, db), coding.New(db)
	ses.Survey.Seen = []outreach.Phase{outreach.After}
	if err := db.Update(ctx, func(tx *store.Tx) error {
		for i := range 5000 {
			id := fmt.Sprintf("%013d", i)
			if err := tx.Remarks.Put(outreach.Remark{ID: id, Session: ses.ID, Phase: outreach.After, Text: "Dulu takut, sekarang mau menyapa"}); err != nil {
				return err
			}
			if err := tx.Markings.Put(outreach.Marking{Of: outreach.TextRef{Session: ses.ID, ID: id}, Codes: []string{"a"}}); err != nil {
				return err
			}
			if err := tx.Answers.Put(outreach.Answer{ID: id, Session: ses.ID, Phase: outreach.After}); err != nil {
				return err
			}
		}
		return tx.Sessions.Put(ses)
	}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if board, err := s.Board(ctx); err != nil || len(board.Texts) != 5000 {
			b.Fatal(err)
		}
	}
}
