package survey

import "testing"

func TestCommentsAreReadOfTenAndOnceAllHaveAnswered(t *testing.T) {
	for _, c := range []struct {
		closed bool
		sheets int
		want   bool
	}{{false, 500, false}, {true, 0, false}, {true, 9, false}, {true, 10, true}} {
		if got := CommentsShown(c.closed, c.sheets); got != c.want {
			t.Errorf("closed %v, %d sheets: %v", c.closed, c.sheets, got)
		}
	}
}
