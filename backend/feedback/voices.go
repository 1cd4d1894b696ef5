package feedback

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log"
	"strconv"
	"sync"

	"bapashadir/backend/outreach"
	"bapashadir/backend/sound"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// VoiceFolder is where recordings lie in the data folder: sealed, and like the files of
// decks no part of copies. A recording whose file did not come along is as good as none.
const VoiceFolder = "suara"

// voices are the recordings' files, and the one that Restore would bring.
type voices struct {
	files store.Files
	mu    sync.Mutex // one change at a time: a file is nobody's until its record is there
	gone  outreach.Voice
}

// Open removes the recordings that no item has: a power cut may have left some.
func (s *Service) Open(ctx context.Context) {
	s.voices.mu.Lock()
	defer s.voices.mu.Unlock()
	s.tidy(ctx)
}

// Voices are the recordings of all items that can be played.
func (s *Service) Voices(ctx context.Context) (out []outreach.Voice, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for v, err := range tx.Voices.Scan(nil) {
			if err != nil {
				return err
			}
			in, err := s.voices.files.Open(v.File)
			if outreach.CodeOf(err) == outreach.NotFound {
				continue
			}
			if err = errors.Join(err, in.Close()); err != nil {
				return err
			}
			out = append(out, v)
		}
		return nil
	})
	return out, err
}

// Voice is a recording to play, with its media type. Error: NotFound. Close it.
func (s *Service) Voice(_ context.Context, file string) (io.ReadSeekCloser, string, error) {
	in, err := s.voices.files.Open(file)
	if err != nil {
		return nil, "", err
	}
	head := make([]byte, sound.HeadSize)
	n, err := in.ReadAt(head, 0)
	mime := sound.Mime(head[:n])
	if err != nil && !errors.Is(err, io.EOF) || mime == "" {
		return nil, "", errors.Join(outreach.Wrap(outreach.NotFound, err), in.Close())
	}
	return in, mime, nil
}

// KeepVoice keeps a recording of an item in a language, in place of the one before.
// v.Seconds is how long whoever played it found it to be, 0 when nobody did. Errors:
// BadChoice for an item that is none, MediaLarge, MediaForeign, those of
// outreach.Voice.Tidied.
func (s *Service) KeepVoice(ctx context.Context, v outreach.Voice, recording []byte) error {
	if len(recording) > outreach.MaxVoice {
		return outreach.Refuse(outreach.MediaLarge, "suara", "limit", strconv.Itoa(outreach.MaxVoice>>20))
	}
	kind, err := sound.Read(recording)
	if err != nil {
		return &outreach.Error{Code: outreach.MediaForeign, Field: "suara", Err: err}
	}
	if kind.Seconds > 0 {
		v.Seconds = kind.Seconds
	}
	if v, err = v.Tidied(); err != nil {
		return err
	}
	ok := false
	if v.Version, ok = survey.Newest(v.Item); !ok {
		return outreach.Refuse(outreach.BadChoice, "item")
	}
	s.voices.mu.Lock()
	defer s.voices.mu.Unlock()
	if v.File, err = s.keepFile(recording); err != nil {
		return err
	}
	if err := s.db.Update(ctx, func(tx *store.Tx) error { return tx.Voices.Put(v) }); err != nil {
		return err
	}
	s.tidy(ctx)
	return nil
}

func (s *Service) keepFile(recording []byte) (string, error) {
	out, err := s.voices.files.Create()
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(out, bytes.NewReader(recording)); err != nil {
		return "", errors.Join(err, out.Drop())
	}
	return out.Keep()
}

// ForgetVoice removes a recording; RestoreVoice undoes it. Error: NotFound.
func (s *Service) ForgetVoice(ctx context.Context, item, language string) error {
	s.voices.mu.Lock()
	defer s.voices.mu.Unlock()
	var gone outreach.Voice
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Voices.Get(store.Key(item, language)); err != nil {
			return err
		}
		return tx.Voices.Delete(store.Key(item, language))
	})
	if err != nil {
		return err
	}
	s.voices.gone = gone
	s.tidy(ctx)
	return nil
}

// RestoreVoice brings back the recording that was removed last, unless there is another
// in its place. Error: NotFound when there is none.
func (s *Service) RestoreVoice(ctx context.Context) error {
	s.voices.mu.Lock()
	defer s.voices.mu.Unlock()
	v := s.voices.gone
	if v.Item == "" {
		return outreach.Refuse(outreach.NotFound, "")
	}
	err := s.db.Update(ctx, func(tx *store.Tx) error {
		if tx.Voices.Has(store.Key(v.Item, v.Language)) {
			return nil
		}
		return tx.Voices.Put(v)
	})
	if err == nil {
		s.voices.gone = outreach.Voice{}
		s.tidy(ctx)
	}
	return err
}

// tidy removes the files of no recording, under mu. One that stays takes room, and goes
// next time.
func (s *Service) tidy(ctx context.Context) {
	named := map[string]bool{s.voices.gone.File: true}
	err := s.db.View(ctx, func(tx *store.Tx) error {
		for v, err := range tx.Voices.Scan(nil) {
			if err != nil {
				return err
			}
			named[v.File] = true
		}
		return nil
	})
	if err == nil {
		err = s.voices.files.Retain(func(name string) bool { return named[name] })
	}
	if err != nil {
		log.Printf("survey: a recording that no item has stays: %v", err)
	}
}
