package assets

import _ "embed"

// AppIcon is the program's icon, a PNG.
//
//go:embed icon/Icon.png
var AppIcon []byte
