package slide

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// mediaName is what a deck's own file is called: no folder, no scheme, no blank, so
// that it stands in Markdown as it is and reaches nothing else.
var mediaName = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,79}$`)

// ValidMedia tells whether a deck's file may have this name.
func ValidMedia(name string) bool { return mediaName.MatchString(name) }

// media reads the picture that stands alone in its paragraph.
func (src source) media(image *ast.Image, s *Slide) error {
	if s.Title == "" {
		return src.wrong(NoTitle, image)
	}
	if s.Media.Name != "" {
		return src.wrong(SecondPicture, image)
	}
	name, page, paged := strings.Cut(string(image.Destination), "#")
	if !ValidMedia(name) {
		return src.wrong(BadPicture, image)
	}
	m := Media{Name: name}
	if paged {
		n, err := strconv.Atoi(page)
		if err != nil || n < 1 || n > MaxSlides {
			return src.wrong(BadPicture, image)
		}
		m.Page = n
	}
	var err error
	if m.Alt, err = src.inline(image); err != nil {
		return err
	}
	s.Media = m
	return nil
}
