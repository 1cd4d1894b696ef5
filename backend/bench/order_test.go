package bench

import (
	"strings"
	"testing"
)

// What strace writes of an answer that waited for its commit, of one that came with the
// first sync, and of one whose commit had begun before its form was read.
func TestOrderOfTheKernel(t *testing.T) {
	const read = "10 read(7, \"POST /m/abcdefgh\"..., 4096) = 400\n"
	const answer = "10 write(7, \"HTTP/1.1 200 OK\\r\"..., 600) = 600\n"
	const sync = "11 fdatasync(5) = 0\n"
	for _, c := range []struct {
		name, log string
		want      order
	}{
		{"a commit of its own", read + sync + sync + answer, order{1, 2, 0}},
		{"pages without head", read + sync + answer, order{1, 1, 1}},
		{"the commit before", sync + sync + read + answer, order{1, 2, 1}},
		{"begun before it was read", "11 fdatasync(5 <unfinished ...>\n" + read + "11 <... fdatasync resumed>) = 0\n" + sync + answer, order{1, 2, 1}},
		{"not ended yet", read + sync + "11 fdatasync(5 <unfinished ...>\n" + answer, order{1, 2, 1}},
		{"read in two halves", "10 read(7,  <unfinished ...>\n10 <... read resumed>\"POST /m/abcdefgh\"..., 4096) = 400\n" + answer, order{1, 0, 1}},
		{"the first letter apart", "10 read(7, \"P\", 1) = 1\n10 read(7, \"OST /m/abcdefgh\"..., 4096) = 399\n" + sync + sync + answer, order{1, 2, 0}},
		{"the answer to a GET", "10 read(7, \"GET /m/abcdefghi\"..., 4096) = 300\n" + answer, order{}},
	} {
		if got, err := orderOf(strings.NewReader(c.log)); err != nil || got != c.want {
			t.Errorf("%s: %+v %v, want %+v", c.name, got, err, c.want)
		}
	}
}
