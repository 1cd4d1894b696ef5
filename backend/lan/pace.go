//go:build !race

package lan

// pace is by how much slower than in a hall everybody is.
const pace = 1
