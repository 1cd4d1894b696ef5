package feedback_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// studio is a data folder with its recordings.
type studio struct {
	*testing.T
	dir string
	db  *store.DB
	*feedback.Service
}

func record(t *testing.T) *studio {
	t.Helper()
	s := &studio{T: t, dir: t.TempDir()}
	s.open()
	t.Cleanup(s.close)
	return s
}

func (s *studio) open() {
	s.Helper()
	db, err := store.Open(s.dir, storetest.Config())
	if err != nil {
		s.Fatal(err)
	}
	s.db, s.Service = db, feedback.New(db)
	s.Open(s.Context())
}

func (s *studio) close() {
	faults, err := s.db.Check(context.Background())
	if err != nil || len(faults) > 0 {
		s.Errorf("check: %v %q", err, faults)
	}
	if err := s.db.Close(); err != nil {
		s.Error(err)
	}
}

func (s *studio) files() (n int) {
	s.Helper()
	list, err := os.ReadDir(filepath.Join(s.dir, feedback.VoiceFolder))
	if err != nil && !os.IsNotExist(err) {
		s.Fatal(err)
	}
	return len(list)
}

func (s *studio) voices() (out []string) {
	s.Helper()
	all, err := s.Voices(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	for _, v := range all {
		out = append(out, v.Item+" "+v.Language)
	}
	return out
}

// spoken is what a recorder of a browser makes, with these words in it.
func spoken(words string) []byte {
	return []byte("\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm....A_OPUS" + words)
}

func in(language string) outreach.Voice { return outreach.Voice{Item: "j1", Language: language} }

func TestAVoiceIsPlayedAsItWasKept(t *testing.T) {
	s := record(t)
	storetest.WantCode(t, s.KeepVoice(s.Context(), in("Bahasa Indonesia"), spoken("satu")), "")
	storetest.WantCode(t, s.KeepVoice(s.Context(), in(" Melayu  Bangka "), spoken("due")), "")
	if got := s.voices(); !slices.Equal(got, []string{"j1 Melayu Bangka", "j1 id"}) {
		t.Errorf("%q", got)
	}
	all, err := s.Voices(s.Context())
	if err != nil || all[1].Version != 1 {
		t.Fatal(err, all)
	}
	f, mime, err := s.Voice(s.Context(), all[1].File)
	if err != nil || mime != "audio/webm" {
		t.Fatal(err, mime)
	}
	if b, err := io.ReadAll(f); err != nil || string(b) != string(spoken("satu")) {
		t.Errorf("%v %q", err, b)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"", "tiada", "../data.db", strings.Repeat("0", 64)} {
		_, _, err := s.Voice(s.Context(), name)
		storetest.WantCode(t, err, outreach.NotFound)
	}
}

func TestAnotherRecordingTakesThePlaceOfTheFirst(t *testing.T) {
	s := record(t)
	for _, words := range []string{"satu", "dua", "dua"} {
		storetest.WantCode(t, s.KeepVoice(s.Context(), in("id"), spoken(words)), "")
		if n := s.files(); n != 1 {
			t.Errorf("%d files after %q", n, words)
		}
	}
	// Two items may say the same: the file goes with the last of them.
	storetest.WantCode(t, s.KeepVoice(s.Context(), outreach.Voice{Item: "j2", Language: "id"}, spoken("dua")), "")
	storetest.WantCode(t, s.ForgetVoice(s.Context(), "j1", "id"), "")
	storetest.WantCode(t, s.ForgetVoice(s.Context(), "j1", "id"), outreach.NotFound)
	if s.files() != 1 || len(s.voices()) != 1 {
		t.Errorf("%d files, %q", s.files(), s.voices())
	}
	storetest.WantCode(t, s.ForgetVoice(s.Context(), "j2", "id"), "")
	storetest.WantCode(t, s.RestoreVoice(s.Context()), "")
	storetest.WantCode(t, s.RestoreVoice(s.Context()), outreach.NotFound)
	if got := s.voices(); !slices.Equal(got, []string{"j2 id"}) {
		t.Errorf("%q", got)
	}
	// Undone after it was recorded anew, the new one stays.
	storetest.WantCode(t, s.ForgetVoice(s.Context(), "j2", "id"), "")
	storetest.WantCode(t, s.KeepVoice(s.Context(), outreach.Voice{Item: "j2", Language: "id"}, spoken("tiga")), "")
	storetest.WantCode(t, s.RestoreVoice(s.Context()), "")
	if n := s.files(); n != 1 {
		t.Errorf("%d files", n)
	}
	storetest.WantCode(t, s.ForgetVoice(s.Context(), "j2", "id"), "")
	s.close()
	s.open() // nobody can undo it any more
	if s.files() != 0 {
		t.Errorf("%d files after a new start", s.files())
	}
}

// A copy of the data comes without the files of recordings.
func TestALostRecordingIsAsGoodAsNone(t *testing.T) {
	s := record(t)
	storetest.WantCode(t, s.KeepVoice(s.Context(), in("id"), spoken("satu")), "")
	if err := os.RemoveAll(filepath.Join(s.dir, feedback.VoiceFolder)); err != nil {
		t.Fatal(err)
	}
	if got := s.voices(); len(got) != 0 {
		t.Errorf("%q", got)
	}
	storetest.WantCode(t, s.KeepVoice(s.Context(), in("id"), spoken("satu")), "")
	if got := s.voices(); len(got) != 1 {
		t.Errorf("%q", got)
	}
}

func TestWhatIsNoRecordingIsNotKept(t *testing.T) {
	s := record(t)
	for name, c := range map[string]struct {
		v    outreach.Voice
		file []byte
		code outreach.Code
	}{
		"a program":        {in("id"), []byte("MZ\x90\x00 suara.mp3"), outreach.MediaForeign},
		"nothing":          {in("id"), nil, outreach.MediaForeign},
		"too large":        {in("id"), append(spoken(""), make([]byte, outreach.MaxVoice)...), outreach.MediaLarge},
		"too long":         {outreach.Voice{Item: "j1", Language: "id", Seconds: 75}, spoken("a"), outreach.VoiceLong},
		"a moment late":    {outreach.Voice{Item: "j1", Language: "id", Seconds: 60.4}, spoken("a"), ""},
		"before it began":  {outreach.Voice{Item: "j1", Language: "id", Seconds: -1}, spoken("a"), outreach.BadChoice},
		"no language":      {in(" "), spoken("a"), outreach.Empty},
		"a long language":  {in(strings.Repeat("a", 41)), spoken("a"), outreach.TooLong},
		"no item":          {outreach.Voice{Item: "tiada", Language: "id"}, spoken("a"), outreach.BadChoice},
		"a local language": {in("Bangka"), spoken("a"), ""},
	} {
		if err := s.KeepVoice(s.Context(), c.v, c.file); outreach.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
	}
	if s.files() != 1 {
		t.Errorf("%d files", s.files())
	}
}

// A slip is told about before anybody answers, and nothing is recorded by looking.
func TestLookAtASlip(t *testing.T) {
	s := record(t)
	ses := storetest.OpenSession(t, s.db)
	slips, err := s.PrintSlips(s.Context(), ses.ID, 2)
	if err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Set(s.Context(), ses.ID, outreach.Before, outreach.Open), "")
	look := func(p outreach.Phase, code string, want outreach.Code) {
		t.Helper()
		storetest.WantCode(t, s.LookSlip(s.Context(), ses.ID, p, code), want)
	}
	look(outreach.Before, strings.ToLower(slips[0]), "")
	_, err = s.Enter(s.Context(), ses.ID, outreach.Sheet{Items: map[string]uint8{"j1": 3}, Slip: slips[0]})
	storetest.WantCode(t, err, "")
	look(outreach.Before, slips[0], outreach.SlipUsed)
	look(outreach.After, slips[0], "") // it is kept for the form after
	look(outreach.Before, slips[1], "")
	look(outreach.Before, "0OIL1", outreach.SlipMisread)
	look(outreach.Before, "", outreach.SlipUnknown)
}
