package widgets_test

import (
	"testing"

	"proviso/model/figure"
	"proviso/ui/widgets"
)

func TestFigureViewTellsTheZoomThatAnotherFigureNeeds(t *testing.T) {
	v := widgets.NewFigureView()
	told := 0.0
	v.OnZoom = func(zoom float64) { told = zoom }
	v.SetFigure(figure.Figure{Width: 300, Height: 200})
	s, _ := screen(t, v)
	s.Settle()
	v.SetFigure(figure.Figure{Width: 6000, Height: 200})
	if told != v.Zoom() || told > 0.2 {
		t.Errorf("it tells %v, shows %v", told, v.Zoom())
	}
}
