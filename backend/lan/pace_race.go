//go:build race

package lan

// pace is by how much slower than in a hall everybody is: a program that is watched for
// races, its phones in the same process, keeps nobody's time.
const pace = 5
