package outreach

import (
	"encoding/base32"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"os"
	"strings"
	"testing"
)

// answerText writes a QR's text with the right checksum, whatever its lines are.
func answerText(lines ...string) string {
	body := []byte(strings.Join(lines, "\n"))
	return answerPrefix + base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(
		append(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)), body...))
}

// phoneMade is what the phone's script wrote (frontend/e2e/unit/answer.spec.ts).
func phoneMade(t testing.TB) (texts []string) {
	t.Helper()
	b, err := os.ReadFile("testdata/answerqr.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct{ People []struct{ Text string } }
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for _, p := range c.People {
			texts = append(texts, p.Text)
		}
	}
	return texts
}

func TestAnswersOfPhonesAreRead(t *testing.T) {
	want := []Arrival{
		{Name: "Siti Aminah", Sex: Female, Unsur: "pkk", Dusun: "RT 02 Dusun 1", Phone: "0812-3456-7890", Nonce: "Vf3kQ9-_aZ01xYw2"},
		{Name: "Fo", Sex: Male, Unsur: "warga", Nonce: "Vf3kQ9-_aZ01xYw2"},
		{Name: "Ibu Rahmah", Sex: Female, Unsur: "guru", Dusun: "Dusun 2", Nonce: "nonce-0001"},
		{Name: "Yusuf", Sex: Male, Unsur: "guru", Child: true, Guardian: "guru", School: "SD 4 Petaling", Nonce: "nonce-0001-2"},
		{Name: "Budi O'Neil & Co.", Sex: Male, Unsur: "kades", Dusun: "Dusun 7", Nonce: "nonce-0001-3"},
		{Name: "Nguyễn Thị Ánh 陈福 👍", Sex: Female, Unsur: "tamu", Dusun: "Ké Satu", Nonce: "nonce-0002"},
		{Name: "Adi", Sex: Male, Unsur: "warga", Child: true, Guardian: "ortu", School: "SMP 1", Nonce: "nonce-0003"},
		{Name: "Ibu Adi", Sex: Female, Unsur: "warga", Nonce: "nonce-0003-2"},
		{Name: "Ani", Sex: Female, Unsur: "warga", Child: true, Nonce: "nonce-0004"},
	}
	texts := phoneMade(t)
	if len(texts) != len(want) {
		t.Fatalf("%d texts", len(texts))
	}
	for i, text := range texts {
		want[i].Door = ByQR
		for _, read := range []string{text, " " + strings.ToLower(text) + "\r\n"} { // a scanner with its capitals wrong
			if _, got, err := ReadAnswerQR(read); err != nil || got != want[i] {
				t.Errorf("%v\n got %+v\nwant %+v", err, got, want[i])
			}
		}
	}
}

func TestAnswerTellsForeignFromDamagedFromElsewhere(t *testing.T) {
	good := phoneMade(t)[0]
	here := Session{Token: "Kx7-_abcdefghijk"}
	for text, want := range map[string]Code{
		good:                               "",
		"":                                 AnswerForeign,
		"https://example.org/" + good:      AnswerForeign,
		"WIFI:S:balai;;":                   AnswerForeign,
		"BH/" + BadgeCode(7):               AnswerForeign,
		"BHA2" + good[4:]:                  AnswerForeign,
		good + strings.Repeat("A", 400):    AnswerForeign,
		"BHA1":                             AnswerDamaged,
		good[:len(good)-5]:                 AnswerDamaged,
		good[:20] + "!" + good[21:]:        AnswerDamaged,
		answerText("Kx7-_a", "nonce-0001"): AnswerDamaged,
		answerText(strings.Split("Kx7-_a,,P,warga,,Siti,,,", ",")...):            AnswerDamaged, // no nonce: it would count twice
		answerText(strings.Split("Kx,nonce-0001,P,warga,,Siti,,,", ",")...):      AnswerDamaged,
		answerText(strings.Split("other1,nonce-0001,P,warga,,S,,,", ",")...):     AnswerElsewhere,
		answerText(strings.Split("Kx7-_a,nonce-0001,P,warga,,S\xff,,,", ",")...): AnswerDamaged,
	} {
		if _, err := AnswerFor(here, text); CodeOf(err) != want {
			t.Errorf("%.60q: %v, want %q", text, err, want)
		}
	}
}

// No letter read wrongly, no two swapped, becomes somebody else's answer. The same
// change with its checksum made anew is read: it is the checksum that catches it.
func TestWronglyReadAnswerIsNeverAnother(t *testing.T) {
	for _, text := range phoneMade(t) {
		for i := len(answerPrefix); i < len(text); i++ {
			for _, l := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" {
				wrong := text[:i] + string(l) + text[i+1:]
				_, want, _ := ReadAnswerQR(text)
				if _, got, err := ReadAnswerQR(wrong); wrong != text && err == nil && got != want {
					t.Fatalf("%s read as %+v", wrong, got)
				}
			}
			if i > len(answerPrefix) && text[i] != text[i-1] {
				if _, _, err := ReadAnswerQR(text[:i-1] + string(text[i]) + string(text[i-1]) + text[i+1:]); CodeOf(err) != AnswerDamaged {
					t.Fatalf("letters %d swapped: %v", i, err)
				}
			}
		}
	}
	changed := answerText(strings.Split("Kx7-_a,nonce-0001,P,warga,,Sita,,,", ",")...)
	if _, in, err := ReadAnswerQR(changed); err != nil || in.Name != "Sita" {
		t.Errorf("planted: %v %+v", err, in)
	}
}

// Whatever a reader reads, it is an answer or a refusal with a code, and an answer
// written again is the same.
func FuzzReadAnswerQR(f *testing.F) {
	for _, text := range phoneMade(f) {
		f.Add(text)
	}
	f.Add("BHA1AAAAAAAA")
	f.Fuzz(func(t *testing.T, text string) {
		start, in, err := ReadAnswerQR(text)
		if err != nil {
			if c := CodeOf(err); c != AnswerForeign && c != AnswerDamaged {
				t.Errorf("%v", err)
			}
			return
		}
		child := string(in.Guardian)
		if in.Child && child == "" {
			child = "1"
		}
		again := answerText(start, in.Nonce, string(in.Sex), string(in.Unsur), child, in.Name, in.Dusun, in.Phone, in.School)
		if s, same, err := ReadAnswerQR(again); len(again) <= maxAnswerQR && (err != nil || s != start || same != in) {
			t.Errorf("%v %+v", err, same)
		}
	})
}

// The journeys hand in what a scanner read from a phone's screen.
func TestAnswerReadFromAScreen(t *testing.T) {
	text := os.Getenv("BAPAS_HADIR_ANSWER")
	if text == "" {
		t.Skip("no answer handed in")
	}
	_, in, err := ReadAnswerQR(text)
	if want := os.Getenv("BAPAS_HADIR_ANSWER_OF"); err != nil || in.Name != want {
		t.Errorf("%v %+v, want %q", err, in, want)
	}
}
