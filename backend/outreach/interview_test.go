package outreach

import (
	"strings"
	"testing"
)

func TestInformantsHaveCodesAndNoNames(t *testing.T) {
	for _, c := range []struct {
		code string
		want Code
	}{
		{"W-03", ""}, {"w03", ""}, {" ptg-12 ", ""}, {"K1", ""},
		{"", Empty}, {"Siti", InformantCode}, {"Siti Aminah", InformantCode}, {"Budi-1", InformantCode}, {"W 03", InformantCode},
		{"03", InformantCode}, {"W-00003", InformantCode}, {"1901010101010001", NIKRefused}, {"W-1901010101010001", NIKRefused},
	} {
		got, err := Interview{Source: FromVillagers, Code: c.code, Note: "Baik"}.Tidy()
		if CodeOf(err) != c.want {
			t.Errorf("%q: %v, want %q", c.code, err, c.want)
		}
		if err == nil && got.Code != strings.ToUpper(strings.TrimSpace(c.code)) {
			t.Errorf("%q became %q", c.code, got.Code)
		}
	}
}

func TestInterviewsSaySomething(t *testing.T) {
	good := Interview{Source: FromClients, Code: "K-1"}
	for what, c := range map[string]struct {
		change func(*Interview)
		want   Code
	}{
		"nothing said": {func(i *Interview) { i.Answers[2] = " \n " }, Empty},
		"a note":       {func(i *Interview) { i.Note = "Tenang" }, ""},
		"an answer":    {func(i *Interview) { i.Answers[5] = "Semoga sering datang" }, ""},
		"long":         {func(i *Interview) { i.Answers[0] = strings.Repeat("a ", MaxTold) }, TooLong},
		"many lines":   {func(i *Interview) { i.Note = strings.Repeat("abcde\n", MaxTold/3) }, TooLong},
		"NIK":          {func(i *Interview) { i.Answers[0] = "dia 1901010101010001" }, NIKRefused},
		"broken NIK":   {func(i *Interview) { i.Answers[0] = "190101\n0101010001" }, NIKRefused},
		"no date":      {func(i *Interview) { i.Note, i.Confirmed = "Baik", "kemarin" }, BadDate},
		"a date":       {func(i *Interview) { i.Note, i.Confirmed = "Baik", "2026-03-08" }, ""},
		"no source":    {func(i *Interview) { i.Note, i.Source = "Baik", "" }, Empty},
		"a comment":    {func(i *Interview) { i.Note, i.Source = "Baik", FromSheets }, BadChoice},
	} {
		in := good
		c.change(&in)
		if _, err := in.Tidy(); CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %q", what, err, c.want)
		}
	}
	i, err := Interview{Source: FromClients, Code: "K-1", Note: " satu \r\n\r\n dua  tiga \n"}.Tidy()
	if err != nil || i.Note != "satu\ndua tiga" {
		t.Errorf("%v %q", err, i.Note)
	}
}
