package commitments

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/ui/say"
)

// Headlines is how many commitments stand under one headline.
type Headlines struct {
	Chip  say.Chip
	Count int
}

// Standing counts commitments by headline, the most frequent first.
func (p *Presenter) Standing(ids []model.ID) []Headlines {
	var out []Headlines
	for _, id := range ids {
		chip := say.Headline(p.session.Words(), p.outlook.Commitment(id))
		i := slices.IndexFunc(out, func(h Headlines) bool { return h.Chip == chip })
		if i < 0 {
			i = len(out)
			out = append(out, Headlines{Chip: chip})
		}
		out[i].Count++
	}
	slices.SortStableFunc(out, func(a, b Headlines) int { return cmp.Compare(b.Count, a.Count) })
	return out
}
