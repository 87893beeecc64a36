package synthetic

import (
	"fmt"
	"strings"
)

type state struct{ name, iso, alias string }

var states = []state{
	{"United Kingdom", "GB", "UK"},
	{"France", "FR", "République française"},
	{"Ukraine", "UA", "Україна"},
	{"Germany", "DE", "Deutschland"},
	{"Poland", "PL", "Polska"},
	{"Greece", "GR", "Ελλάδα"},
	{"Norway", "NO", "Norge"},
	{"Canada", "CA", ""},
	{"Egypt", "EG", "مصر"},
	{"Türkiye", "TR", "Turkey"},
	{"Italy", "IT", "Italia"},
	{"Spain", "ES", "España"},
	{"Netherlands", "NL", "Nederland"},
	{"Finland", "FI", "Suomi"},
	{"Sweden", "SE", "Sverige"},
	{"Denmark", "DK", "Danmark"},
	{"Estonia", "EE", "Eesti"},
	{"Latvia", "LV", "Latvija"},
	{"Lithuania", "LT", "Lietuva"},
	{"Czechia", "CZ", "Česko"},
	{"Romania", "RO", "România"},
	{"Bulgaria", "BG", "България"},
	{"Belgium", "BE", "België"},
	{"Ireland", "IE", "Éire"},
	{"Portugal", "PT", ""},
	{"Japan", "JP", "日本"},
	{"Australia", "AU", ""},
	{"Jordan", "JO", "الأردن"},
}

var eventNames = []string{
	"Ceasefire enters into force", "Peace deal is signed", "Parliament approves the mandate", "Legal framework is adopted",
	"Observers reach the line of contact", "Exchange of all prisoners is completed", "Budget for the mission is voted",
	"Набирає чинності режим припинення вогню", "Верховна Рада ратифікує угоду", "Υπογράφεται η συμφωνία ειρήνης",
	"Τίθεται σε ισχύ η κατάπαυση του πυρός", "توقيع اتفاق السلام", "دخول وقف إطلاق النار حيز التنفيذ",
	"Host nation sends its written request", "Sanctions are eased", "Air defence is in place", "Demining of the corridor is finished",
}

var acts = []string{
	"Sends troops to secure the airfields", "Establishes a military hub", "Builds protected facilities for weapons",
	"Trains two brigades a year", "Delivers air defence systems", "Funds the reconstruction of the power grid",
	"Monitors the ceasefire from the air", "Leads the multinational force", "Keeps its sanctions in place",
	"Направляє миротворчий контингент", "Фінансує відновлення енергетичної мережі", "Постачає системи протиповітряної оборони",
	"Εκπαιδεύει δύο ταξιαρχίες τον χρόνο", "Αποστέλλει στρατεύματα μετά την ειρήνη", "Χρηματοδοτεί την ανοικοδόμηση",
	"إرسال قوات لحفظ السلام", "تمويل إعادة إعمار شبكة الكهرباء", "مراقبة وقف إطلاق النار",
}

var longTitle = strings.Repeat("provides, subject to the approval of its parliament and at the request of the host nation, engineering units, "+
	"medical support and secure communications for the headquarters of the force, ", 2) + "and reports on it every quarter"

var sentences = []string{
	"Leaders met for talks that lasted until late in the evening.",
	"“We stand ready to act in the event of a peace deal,” a spokesperson said.",
	"No agreement has been reached to end the war.",
	"После переговоров стороны согласовали текст декларации.",
	"Після підписання угоди контингент буде розгорнуто протягом дев’яноста днів.",
	"Η κυβέρνηση δήλωσε ότι θα στείλει στρατεύματα μόνο μετά την ειρήνη.",
	"وقال الوزير إن التمويل سيبدأ بعد وقف إطلاق النار.",
	"The declaration paves the way for a legal framework under which forces could operate.",
	"Officials cautioned that the pledge depends on a vote in parliament 🗳️.",
	"Military hubs would be established after a ceasefire, the statement said.",
}

// title is the i-th title of a list, told apart by its number once the list is used up.
func title(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return fmt.Sprintf("%s (%d)", list[i%len(list)], i+1)
}
