// Package desk is the facilitator's door: structs whose methods the window calls.
//
// It promises that a method is shape in, service, shape out; that every refusal
// reaches the window as JSON with a code; and that a window whose data can't be
// opened still opens, to say why. It must never hold a rule or a copy of a state.
//
// Every exported method of a bound struct becomes a JavaScript function, so there
// are no others. They take no context: Wails has none to give (design.md, 4.2).
package desk
