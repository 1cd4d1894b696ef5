package proof

import (
	"cmp"
	"encoding/hex"
	"errors"
)

// Verdict is one of four answers.
type Verdict string

// The four answers.
const (
	Genuine    Verdict = "asli"
	Changed    Verdict = "diubah"
	UnknownKey Verdict = "kunci_tidak_dikenal"
	Stale      Verdict = "dicabut_atau_usang"
)

// Reason says more than the verdict; each belongs to one.
type Reason string

// The reasons.
const (
	NoReason    Reason = ""
	NotACode    Reason = "bukan_kode"      // diubah: no code of ours at all
	BadForm     Reason = "bentuk"          // diubah: a code that nobody of ours wrote so
	BadSign     Reason = "tanda"           // diubah: the signature does not fit the facts
	ForeignKey  Reason = "kunci_asing"     // kunci_tidak_dikenal: in none of the lists
	OutsideTerm Reason = "di_luar_masa"    // kunci_tidak_dikenal: signed before or after the key's term
	AfterEnd    Reason = "sesudah_diganti" // kunci_tidak_dikenal: signed after the key was put out of use
	IsRevoked   Reason = "dicabut"         // dicabut_atau_usang: the office took it back
	LostKey     Reason = "kunci_hilang"    // dicabut_atau_usang: the key may be in other hands
	FutureDate  Reason = "tanggal_depan"   // dicabut_atau_usang: signed after today, one of two clocks is wrong
	OldList     Reason = "daftar_usang"    // dicabut_atau_usang: the list is no longer fresh
	LaterThan   Reason = "sesudah_daftar"  // dicabut_atau_usang: signed after the list was made
)

// Answer is what can be said of a text. Claims are proved only where Signed is true.
type Answer struct {
	Verdict Verdict
	Reason  Reason
	Signed  bool   // by the key in Key
	Claims  Claims // zero where the text can't be read
	Kid     string
	Key     Key    // who vouches, where Signed
	Date    string // of the reason: revoked on, fresh until, list of
	Why     Why    // IsRevoked: why
}

// Verify says what is known of text on the date today.
func Verify(text string, lists []Bundle, today string) Answer {
	return verifier{signed: Signed.provedBy}.verify(text, lists, today)
}

// verifier is Verify with its proof of the signature, which a test takes away.
type verifier struct{ signed func(Signed, Key) bool }

func (s Signed) provedBy(k Key) bool { return s.By(k.Public) }

func (v verifier) verify(text string, lists []Bundle, today string) Answer {
	s, err := Read(text)
	switch {
	case errors.Is(err, ErrForeign):
		return Answer{Verdict: Changed, Reason: NotACode}
	case err != nil:
		return Answer{Verdict: Changed, Reason: BadForm}
	}
	a := Answer{Claims: s.Claims, Kid: s.Kid}
	known, lists := find(s.Kid, lists)
	if len(lists) == 0 {
		return a.say(UnknownKey, ForeignKey, "")
	}
	if !v.signed(s, known.Key) {
		return a.say(Changed, BadSign, "")
	}
	a.Signed, a.Key = true, known.Key
	return a.judge(known, lists, today)
}

// judge is about a text whose signature is right. What is certain comes first: a list
// that is too old can still tell that something was revoked.
func (a Answer) judge(k Known, lists []Bundle, today string) Answer {
	issued := a.Claims.Issued
	for _, b := range lists {
		for _, r := range b.Revoked {
			if r.ID == a.Claims.ID {
				a.Why = r.Reason
				return a.say(Stale, IsRevoked, r.Date)
			}
		}
	}
	switch {
	case k.Lost:
		return a.say(Stale, LostKey, k.Ended)
	case issued < k.Key.From || issued > k.Key.Until:
		return a.say(UnknownKey, OutsideTerm, issued)
	case k.Ended != "" && issued > k.Ended:
		return a.say(UnknownKey, AfterEnd, k.Ended)
	case issued > today:
		return a.say(Stale, FutureDate, issued)
	case k.Here:
		return a.say(Genuine, NoReason, "")
	case today > k.fresh:
		return a.say(Stale, OldList, k.fresh)
	case issued > k.Seen:
		return a.say(Stale, LaterThan, k.Seen)
	}
	return a.say(Genuine, NoReason, "")
}

func (a Answer) say(v Verdict, r Reason, date string) Answer {
	a.Verdict, a.Reason, a.Date = v, r, date
	return a
}

// find is what all lists of the office with that key know of it, and those lists. Two
// offices can't share a key: whichever first has it is asked.
func find(kid string, lists []Bundle) (Known, []Bundle) {
	var root string
	var found Known
	var same []Bundle
	for _, b := range lists {
		for _, k := range b.Keys {
			if k.Key.Kid() != kid || root != "" && root != hex.EncodeToString(b.Root) {
				continue
			}
			k.fresh = b.freshFor(k)
			if root == "" {
				root, found = hex.EncodeToString(b.Root), k
				continue
			}
			found = found.and(k)
		}
	}
	for _, b := range lists {
		if root != "" && hex.EncodeToString(b.Root) == root {
			same = append(same, b)
		}
	}
	return found, same
}

// and is what two lists of one office know of a key.
func (k Known) and(o Known) Known {
	k.Seen, k.fresh = max(k.Seen, o.Seen), max(k.fresh, o.fresh)
	k.Lost, k.Here = k.Lost || o.Lost, k.Here || o.Here
	if k.Ended == "" || o.Ended != "" && o.Ended < k.Ended {
		k.Ended = cmp.Or(o.Ended, k.Ended)
	}
	return k
}

// freshFor is the last date on which b may be relied on about k: as long after what it
// knows of k as it is fresh itself. Dates of an opened bundle are dates.
func (b Bundle) freshFor(k Known) string {
	var at [3]int
	for i, s := range []string{k.Seen, b.Fresh, b.Issued} {
		var err error
		if at[i], err = days(s); err != nil {
			return ""
		}
	}
	return date(at[0] + at[1] - at[2])
}
