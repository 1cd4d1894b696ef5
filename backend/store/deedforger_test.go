package store

import (
	"bytes"
	"encoding/json"
	"testing"

	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
	"golang.org/x/mod/sumdb/tlog"
)

// Somebody who has the key changes the log of deeds: seals and sums fit again, so that
// only the log itself can tell.
type forger struct {
	t  *testing.T
	b  *bolt.Tx
	s  *seal.Sealer
	at byte
}

func (f forger) bucket(name string) *bolt.Bucket { return f.b.Bucket([]byte(name)) }

func (f forger) read(name string, key []byte) []byte {
	f.t.Helper()
	plain, err := f.s.Open(f.s.Data, name, key, f.bucket(name).Get(key))
	if err != nil {
		f.t.Fatal(err)
	}
	return plain
}

func (f forger) write(name string, key, plain []byte) {
	f.t.Helper()
	if err := f.bucket(name).Put(key, f.s.Seal(f.s.Data, f.at, name, "", key, plain)); err != nil {
		f.t.Fatal(err)
	}
}

func (f forger) drop(name string, key []byte) {
	f.t.Helper()
	if err := f.bucket(name).Delete(key); err != nil {
		f.t.Fatal(err)
	}
}

func (f forger) size() (n int64) {
	f.t.Helper()
	if err := f.bucket("deeds").ForEach(func(_, _ []byte) error { n++; return nil }); err != nil {
		f.t.Fatal(err)
	}
	return n
}

// hashes makes the tree of all entries anew, and keeps its hashes.
func (f forger) hashes() (root tlog.Hash) {
	f.t.Helper()
	var all []tlog.Hash
	reader := tlog.HashReaderFunc(func(places []int64) (out []tlog.Hash, err error) {
		for _, at := range places {
			out = append(out, all[at])
		}
		return out, nil
	})
	n := f.size()
	for i := range n {
		more, err := tlog.StoredHashes(i, f.read("deeds", Key(int(i))), reader)
		if err != nil {
			f.t.Fatal(err)
		}
		all = append(all, more...)
	}
	if err := f.b.DeleteBucket([]byte("deedhashes")); err != nil {
		f.t.Fatal(err)
	}
	if _, err := f.b.CreateBucket([]byte("deedhashes")); err != nil {
		f.t.Fatal(err)
	}
	for i, h := range all {
		f.write("deedhashes", Key(i), append([]byte{0, 0, 0, 0, 0, 0, byte(i >> 8), byte(i)}, h[:]...))
	}
	root, err := tlog.TreeHash(n, reader)
	if err != nil {
		f.t.Fatal(err)
	}
	return root
}

// sign makes the log whole in itself: hashes, and a checkpoint of the file's own key.
func (f forger) sign() {
	f.t.Helper()
	root := f.hashes()
	signed, err := f.s.SignTree(tlog.Tree{N: f.size(), Hash: root})
	if err != nil {
		f.t.Fatal(err)
	}
	f.checkpoint(signed)
}

func (f forger) checkpoint(signed string) {
	f.t.Helper()
	b, err := json.Marshal(map[string]string{"note": signed})
	if err != nil {
		f.t.Fatal(err)
	}
	f.write("checkpoints", Key("checkpoint"), b)
}

// edit takes the second deed's role for another.
func (f forger) edit() {
	f.t.Helper()
	was := f.read("deeds", Key(1))
	now := bytes.Replace(was, []byte(`"officer"`), []byte(`"program"`), 1)
	if bytes.Equal(was, now) {
		f.t.Fatal("nothing to edit")
	}
	f.write("deeds", Key(1), now)
}

// cut takes the last two deeds away.
func (f forger) cut() {
	f.t.Helper()
	n := int(f.size())
	for i := n - 2; i < n; i++ {
		f.unindex(i)
		f.drop("deeds", Key(i))
	}
}

func (f forger) unindex(i int) { f.drop("deeds.session", append(Key("ses"), Key(i)...)) }

// forge opens the file of db, lets do change it and makes seals and sums fit again.
func forge(t *testing.T, db *DB, do func(forger)) {
	t.Helper()
	if err := db.bolt.Update(func(b *bolt.Tx) error {
		do(forger{t, b, db.seal, byte(table.Version())})
		all := db.seal.Adder(nil)
		for _, buckets := range table.Buckets(table.Version()) {
			if err := b.Bucket([]byte(buckets[0])).ForEach(func(k, raw []byte) error {
				all.Change(buckets[0], k, nil, raw)
				return nil
			}); err != nil {
				return err
			}
		}
		db.sums = all.Sums
		return meta.PutSums(b, db.seal, all.Sums, noon)
	}); err != nil {
		t.Fatal(err)
	}
}
