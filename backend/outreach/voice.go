package outreach

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// VoiceLong is a recording longer than Args["limit"] seconds.
const VoiceLong Code = "voice_long"

// Limits of a recording: an item is a sentence and its answers, and phones fetch it over
// a hotspot.
const (
	MaxVoice     = 1 << 20 // bytes
	MaxVoiceTime = time.Minute
	maxLanguage  = 40
)

// Indonesian is the language of the items' own text.
const Indonesian = "id"

// Voice is an item read aloud in a language: Indonesian, or the name of a local one. The
// recording is a file of its own, found by its digest.
type Voice struct {
	Item     string  `json:"item"`
	Version  int     `json:"version"` // of the item's module: other words need another recording
	Language string  `json:"language"`
	File     string  `json:"file"` // SHA-256, as the store names files
	Seconds  float64 `json:"seconds,omitempty"`
}

// Tidied is the voice with its language as it is kept. Errors: Empty, TooLong, NIKRefused
// for a language; VoiceLong, and BadChoice for what is no length.
func (v Voice) Tidied() (Voice, error) {
	language, err := needed("language", v.Language, maxLanguage)
	if err != nil {
		return v, err
	}
	v.Language = language
	switch strings.ToLower(language) {
	case Indonesian, "indonesia", "bahasa indonesia", "indonesian":
		v.Language = Indonesian
	}
	switch most := MaxVoiceTime.Seconds(); {
	case math.IsNaN(v.Seconds) || v.Seconds < 0:
		return v, Refuse(BadChoice, "seconds")
	case v.Seconds > most+1: // a recorder stops a moment late
		return v, Refuse(VoiceLong, "suara", "limit", strconv.Itoa(int(most)))
	}
	return v, nil
}
