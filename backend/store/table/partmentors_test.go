package table

import (
	"crypto/rand"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// A volunteer of before version 10 was a record of one session: the session stands in
// their log now, and their certificate has the words that were printed on it.
func TestOldVolunteersGetALog(t *testing.T) {
	db, err := bolt.Open(filepath.Join(t.TempDir(), "x.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s, err := seal.New(seal.Random(32), planted.Faults{})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(b *bolt.Tx) error {
		tx := Begin(b, s, nil, time.Unix(1, 0), rand.Reader, nil, nil).tx
		for _, step := range migrations[:9] {
			if err := step(tx); err != nil {
				return err
			}
		}
		if err := tx.Sessions.Put(outreach.Session{ID: "s", Date: "2026-03-07"}); err != nil {
			return err
		}
		owner, aead, err := tx.newPerson()
		if err != nil {
			return err
		}
		for _, r := range []struct{ table, id, plain string }{
			{"mentors", "m", `{"id":"m","session":"s","number":4,"name":"Siti Aminah","role":"Pendamping Sukarela","at":"2026-03-07T03:00:00Z"}`},
			{"certificates", "c", `{"id":"c","session":"s","mentor":"m","kind":"piagam","year":2026,"serial":1,"number":"0001/X","code":"K7M2Q","name":"Hj. Siti Aminah",
				"role":"Pendamping Sukarela","activity":"Kenal Bapas","place":"Balai Desa Petaling","date":"2026-03-07","office":"Bapas Kelas II Pangkalpinang",
				"letterhead":["BALAI"],"city":"Petaling","signer":{"title":"Kepala","name":"Rina"},"issued":"2026-03-07T03:00:00Z"}`},
		} {
			key := Key(r.id)
			raw := tx.seal.Seal(aead, 9, r.table, owner, key, []byte(r.plain))
			tx.changed(r.table, key, nil, raw)
			if err := b.Bucket([]byte(r.table)).Put(key, raw); err != nil {
				return err
			}
		}
		if err := migrations[9](tx); err != nil {
			return err
		}
		a, err := tx.Activities.First("session", Key("s", 4))
		if err != nil || a.Mentor != "m" || a.Date != "2026-03-07" || tx.Activities.CountBy("mentor", Key("m")) != 1 {
			t.Errorf("%v %+v", err, a)
		}
		if got := tx.Activities.Owner(Key(a.ID)); got != owner {
			t.Errorf("the log is sealed for %q, not for the person", got)
		}
		c, err := tx.Certificates.First("holder", Key("m"))
		if err != nil || c.Number != "0001/X" || len(c.Signers) != 1 || c.Signers[0].Name != "Rina" || c.Title != "PIAGAM PENGHARGAAN" {
			t.Errorf("%v %+v", err, c)
		}
		want := "sebagai **Pendamping Sukarela** dalam kegiatan Kenal Bapas yang diselenggarakan oleh Bapas Kelas II Pangkalpinang di Balai Desa Petaling " +
			"pada tanggal 7 Maret 2026. Terima kasih atas kepedulian dan dukungannya bagi warga yang kembali ke masyarakat."
		if c.Filled() != want {
			t.Errorf("%q", c.Filled())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
