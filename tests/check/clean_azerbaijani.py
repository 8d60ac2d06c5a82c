# ruff: noqa: E501 - a reference is one line
"""A clean Azerbaijani text about real published works, and one in Russian with numbered references after GOST."""

AZERBAIJANI = """Azərbaycan tarixşünaslığında müstəqillik dövrü

Giriş

Müstəqillik dövrünün tarixi müxtəlif məktəblərdə fərqli yazılmışdır (Altstadt, 1992: 12; Cornell, 2011: 3). Qarabağ
münaqişəsi bu ədəbiyyatın əsas mövzusudur (de Waal, 2003: 15). Swietochowski (1995: 40) bölünmüş torpağın iki hissəsini
birlikdə təhlil edir. Ümumiləşdirici əsərlər sonralar meydana çıxmışdır (Əliyarlı, 1996: 8).

Tədqiqatlar

Neft siyasəti dövlətin xarici əlaqələrini müəyyən etmişdir (Cornell, 2011: 210; Goldman, 2008: 77). Milli kimlik
məsələsi XIX əsrdən başlayaraq araşdırılır (Altstadt, 1992: 50; Swietochowski, 1995: 29). Qafqazda danışıqlar uzun
müddət nəticəsiz qalmışdır (de Waal, 2003: 254).

Nəticə

Mənbələrin müqayisəsi yeni suallar doğurur (Əliyarlı, 1996: 680). Gələcək tədqiqatlar arxivlərə əsaslanmalıdır
(Goldman, 2008: 170).

Ədəbiyyat

Altstadt, A. L. (1992). The Azerbaijani Turks: Power and Identity under Russian Rule. Stanford: Hoover Institution Press.
Cornell, S. E. (2011). Azerbaijan Since Independence. Armonk: M. E. Sharpe.
de Waal, T. (2003). Black Garden: Armenia and Azerbaijan through Peace and War. New York: New York University Press.
Əliyarlı, S. (1996). Azərbaycan tarixi. Bakı: Azərbaycan Nəşriyyatı.
Goldman, M. I. (2008). Petrostate: Putin, Power, and the New Russia. Oxford: Oxford University Press.
Swietochowski, T. (1995). Russia and Azerbaijan: A Borderland in Transition. New York: Columbia University Press.
"""

GOST = """История письменности тюркских народов

Введение

Древнейшие памятники тюркской письменности открыты в долине Орхона [1, с. 12]. Их дешифровка заняла несколько лет [2].
Позднее были описаны памятники Таласа и Енисея [3, с. 45]. Палеография этих надписей остаётся спорной [4]. Издание текстов
продолжалось в течение всего прошлого века [1; 3].

Заключение

Сводное издание памятников ещё предстоит [5]. Работа требует участия археологов и языковедов [2; 4, с. 101].

Литература

1. Малов С. Е. Памятники древнетюркской письменности. – М.; Л.: Изд-во АН СССР, 1951. – 451 с.
2. Томсен В. Дешифровка орхонских и енисейских надписей. – СПб.: Императорская Академия наук, 1894. – 54 с.
3. Батманов И. А. Язык енисейских памятников древнетюркской письменности. – Фрунзе: Илим, 1959. – 218 с.
4. Кормушин И. В. Тюркские енисейские эпитафии. – М.: Наука, 1997. – 303 с.
5. Кляшторный С. Г. Древнетюркские рунические памятники. – М.: Наука, 1964. – 215 с.
"""
