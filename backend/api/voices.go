package api

import (
	"cmp"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// Sound is a recording to play: its media type, and itself in base64.
type Sound struct {
	Type string `json:"type"`
	Data string `json:"data"`
}

// Faces is the terminal by the door: its question, its faces' words, the worst first, and
// for how many seconds after a tap it takes no other.
type Faces struct {
	Text    string   `json:"text"`
	Answers []string `json:"answers"`
	Pause   int      `json:"pause"`
}

// FacesAtDoor makes the terminal.
func FacesAtDoor() Faces {
	it := survey.AtDoor()
	return Faces{Text: it.Text, Answers: it.Answers, Pause: outreach.Seconds(outreach.TapPause)}
}

// VoiceItems are the items of all forms, each once, with their recordings.
func VoiceItems(forms []survey.Form, voices []outreach.Voice) []SurveyItem {
	out, seen := []SurveyItem{}, map[string]bool{}
	for _, f := range forms {
		for _, m := range f.Modules {
			for _, it := range m.Items {
				if !seen[it.Key] {
					out = append(out, surveyItem(m, it, voices))
				}
				seen[it.Key] = true
			}
		}
	}
	return out
}

// surveyItem makes an item of a module with its recordings.
func surveyItem(m survey.Module, it survey.Item, voices []outreach.Voice) SurveyItem {
	out := SurveyItem{Key: it.Key, Module: m.ID, Text: it.Text, Scale: string(it.Scale), Answers: it.Answers, ByCards: it.ByCards(), Voices: []Voice{}}
	for _, v := range voices {
		if v.Item == it.Key && v.Version == m.Version {
			out.Voices = append(out.Voices, Voice{v.Language, v.File, v.Seconds})
		}
	}
	// The language of the text comes first.
	slices.SortStableFunc(out.Voices, func(a, b Voice) int {
		return cmp.Compare(local(a), local(b))
	})
	return out
}

func local(v Voice) int {
	if v.Language == outreach.Indonesian {
		return 0
	}
	return 1
}
