package proof

import "testing"

// situation is a text, what is known and the day on which somebody asks.
type situation struct {
	name    string
	text    string
	lists   []Bundle
	today   string
	verdict Verdict
	reason  Reason
	date    string
}

func situations(t testing.TB) []situation {
	on := func(issued string) string {
		c := sample
		c.Issued = issued
		return signed(t, testKey(1), c)
	}
	text := on("2026-03-08")
	one := func(change func(*Bundle)) []Bundle { return []Bundle{list(t, change)} }
	plain := one(nil)
	revoked := func(b *Bundle) { b.Revoked = []Revoked{{sample.ID, "2026-03-09", WrongFacts}} }
	rotated := func(b *Bundle) { b.Keys[0].Ended = "2026-03-08" }
	lost := func(b *Bundle) { b.Keys[0].Ended, b.Keys[0].Lost = "2026-03-09", true }
	here := func(b *Bundle) { b.Keys[0].Here = true }
	otherOffice := one(func(b *Bundle) {
		k := certified(t, testKey(20), 3, "2026-01-01", "2027-12-31")
		k.Seen = b.Issued
		b.Root, b.By, b.Keys = publicOf(testKey(20)), k.Key.Kid(), []Known{k}
	})
	newer := list(t, func(b *Bundle) {
		b.Seq, b.Issued, b.Fresh, b.Keys[0].Seen = 5, "2026-10-01", "2027-03-30", "2026-10-01"
	})
	newerOfAnother := list(t, func(b *Bundle) { // made by a laptop that has not heard of this key since
		k := certified(t, testKey(10), 3, "2026-02-01", "2028-01-31")
		k.Seen = "2026-10-01"
		b.By, b.Issued, b.Fresh, b.Keys = k.Key.Kid(), "2026-10-01", "2027-03-30", append(b.Keys, k)
	})
	return []situation{
		{"genuine", text, plain, "2026-03-11", Genuine, NoReason, ""},
		{"genuine among other offices", text, append(otherOffice, plain...), "2026-03-11", Genuine, NoReason, ""},
		{"for an older session", signed(t, testKey(1), Claims{Date: "2025-11-02", Issued: "2026-03-08", ID: sample.ID}), plain, "2026-03-11", Genuine, NoReason, ""},
		{"old key, rotated since", text, one(rotated), "2026-03-11", Genuine, NoReason, ""},
		{"years later with a new list", text, []Bundle{plain[0], newer}, "2027-01-02", Genuine, NoReason, ""},
		{"made here after the list", on("2026-03-12"), one(here), "2026-03-12", Genuine, NoReason, ""},
		{"of another session of words", "https://wa.me/6281234567890", plain, "2026-03-11", Changed, NotACode, ""},
		{"empty", "", plain, "2026-03-11", Changed, NotACode, ""},
		{"cut", text[:len(text)-3], plain, "2026-03-11", Changed, BadForm, ""},
		{"signed by another under its name", forged(t), plain, "2026-03-11", Changed, BadSign, ""},
		{"no list", text, nil, "2026-03-11", UnknownKey, ForeignKey, ""},
		{"lists of other offices", text, otherOffice, "2026-03-11", UnknownKey, ForeignKey, ""},
		{"clock at 2019", on("2019-03-08"), plain, "2026-03-11", UnknownKey, OutsideTerm, "2019-03-08"},
		{"the day before the key", on("2026-01-09"), plain, "2026-03-11", UnknownKey, OutsideTerm, "2026-01-09"},
		{"the key's first day", on("2026-01-10"), plain, "2026-03-11", Genuine, NoReason, ""},
		{"after the key's term", on("2028-01-10"), one(here), "2028-01-11", UnknownKey, OutsideTerm, "2028-01-10"},
		{"after the key was replaced", on("2026-03-09"), one(rotated), "2026-03-11", UnknownKey, AfterEnd, "2026-03-08"},
		{"revoked", text, one(revoked), "2026-03-11", Stale, IsRevoked, "2026-03-09"},
		{"revoked, and the list is old", text, one(revoked), "2029-03-11", Stale, IsRevoked, "2026-03-09"},
		{"revoked in the older list only", text, []Bundle{list(t, revoked), newer}, "2026-11-11", Stale, IsRevoked, "2026-03-09"},
		{"the key was lost", text, one(lost), "2026-03-11", Stale, LostKey, "2026-03-09"},
		{"signed tomorrow", on("2026-03-09"), one(here), "2026-03-08", Stale, FutureDate, "2026-03-09"},
		{"the list's last day", text, plain, "2026-09-06", Genuine, NoReason, ""},
		{"the list is out of date", text, plain, "2026-09-07", Stale, OldList, "2026-09-06"},
		{"a new list that knows nothing new of the key", text, []Bundle{newerOfAnother}, "2026-10-02", Stale, OldList, "2026-09-06"},
		{"later than the list", on("2026-03-11"), plain, "2026-03-12", Stale, LaterThan, "2026-03-10"},
	}
}

// forged is a text that another key signed under the name of laptop 1's.
func forged(t testing.TB) string {
	t.Helper()
	s, err := Read(signed(t, testKey(1), sample))
	if err != nil {
		t.Fatal(err)
	}
	other, err := Read(signed(t, testKey(2), sample))
	if err != nil {
		t.Fatal(err)
	}
	s.msg.Signature = other.msg.Signature
	raw, err := s.msg.MarshalCBOR()
	if err != nil {
		t.Fatal(err)
	}
	return Prefix + encode45(raw)
}

func TestFourAnswers(t *testing.T) {
	for _, s := range situations(t) {
		a := Verify(s.text, s.lists, s.today)
		if a.Verdict != s.verdict || a.Reason != s.reason || a.Date != s.date {
			t.Errorf("%s: %s %s %s, want %s %s %s", s.name, a.Verdict, a.Reason, a.Date, s.verdict, s.reason, s.date)
		}
		if a.Signed != (a.Key.Label == "Laptop A") {
			t.Errorf("%s: vouched for by %+v", s.name, a.Key)
		}
	}
}

func TestListsOfOneOfficeAddUp(t *testing.T) {
	a := list(t, func(b *Bundle) { b.Revoked = []Revoked{{sample.ID, "2026-03-09", Twice}} })
	b := list(t, func(b *Bundle) {
		k := certified(t, testKey(10), 3, "2026-02-01", "2028-01-31")
		k.Seen, k.Ended = "2026-03-01", "2026-03-01"
		b.Keys = []Known{k}
		b.Revoked = []Revoked{{sample.ID, "2026-03-09", Twice}, {"aaaaaaaaaaaaa", "2026-03-08", Other}}
	})
	both := a.With([]Bundle{b, a, {Root: publicOf(testKey(20)), Revoked: []Revoked{{"ncrtpl5kq52bq", "2026-03-08", Other}}}})
	if len(both.Keys) != 2 || len(both.Revoked) != 2 || len(a.Keys) != 1 {
		t.Errorf("%+v", both)
	}
}
