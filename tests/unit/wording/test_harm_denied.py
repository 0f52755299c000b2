"""That a harm never comes is stopped, however it is said; a warning or a count of one is not."""

from __future__ import annotations

import pytest

from resurface.wording.checked import SEVERITIES

DENIED = {
    "en": """
        Dark marks never happen with microneedling.
        Nobody gets dark spots after our peel.
        You won't get new scars from this laser.
        There is zero chance of burns.
        Infections do not occur with our technique.
        No patient of ours has ever had a dark mark.
        Swelling is out of the question.
        Scarring simply isn't possible with microneedling.
        You can forget about dark patches.
        It never leaves marks.
        Burns are a thing of the past.
        Not a single person is left with discoloration.
        We have never seen a side effect.
        The peel can't cause scars.
        Hyperpigmentation is impossible with this device.
        Your skin will not darken.
        None of our patients develop infections.
        It does not cause dark marks.
        Without any chance of burning.
        Complications are unheard of.
        The laser leaves no marks behind.
        The chance of infection is nil.
        Dark spots don't appear after this treatment.
        Cold sores never flare after our needles.
        You're safe from dark spots.
        There are no dark marks afterwards.
        It is impossible to end up with a new scar.
        Brown skin never gets darker with this laser.
        You'll walk away without a single dark mark.
        Bruising is something you will never experience.
        Patients never report blisters.
        There's no way you could get a burn.
        Dark spots will not be a problem.
    """,
    "es": """
        Con la microaguja nunca aparecen manchas.
        A nadie le salen manchas después de nuestro peeling.
        No le quedarán cicatrices nuevas con este láser.
        Cero posibilidades de quemaduras.
        Las infecciones no ocurren con nuestra técnica.
        Ningún paciente nuestro ha tenido una mancha oscura.
        La hinchazón queda descartada.
        Es imposible que le queden marcas.
        Jamás deja marcas.
        Ni una sola persona se queda con manchas.
        Nunca hemos visto un efecto secundario.
        El peeling no puede causar cicatrices.
        La hiperpigmentación es imposible con este aparato.
        Su piel no se oscurecerá.
        Ninguno de nuestros pacientes sufre infecciones.
        No provoca manchas oscuras.
        Sin posibilidad alguna de quemarse.
        Las complicaciones no existen.
        El láser no deja marca alguna.
        Nadie acaba con cicatrices nuevas.
        La probabilidad de infección es nula.
        Las manchas no salen después de este tratamiento.
        El herpes nunca se reactiva con nuestras agujas.
        Está a salvo de las manchas.
        No hay manchas después.
        Usted no va a tener manchas con el láser.
        Nadie se ha quemado aquí.
        La piel morena jamás se mancha con este láser.
        No hay forma de que se queme.
        En diez años no hemos tenido ni una infección.
        No se le mancha la piel con la microaguja.
    """,
}
TOLD = {
    "en": """
        We cannot rule out dark marks.
        Nobody can promise that dark marks will not appear.
        Nobody in this study of 39 people got dark marks.
        If blisters do not heal within a week, call us.
        Until the infection is gone, we do not treat.
        Dark marks do not always fade.
        Wash your hands so that you do not get an infection.
        Redness does not mean something went wrong.
        In the trial no infections were seen in 20 people.
        Swelling may never bother you, or it may last a week.
        We never treat skin with an active infection.
        If you have never had cold sores, tell us anyway.
        Sunscreen does not prevent every dark mark.
        Is it true that dark marks never happen?
        Beware of anyone who says that burns never happen.
    """,
    "es": """
        No podemos descartar las manchas.
        Nadie puede asegurarle que no aparecerán manchas.
        En este estudio, ninguna de las 39 personas tuvo manchas.
        Si las ampollas no se curan en una semana, llámenos.
        Las manchas no siempre se aclaran.
        No todos tienen manchas después.
        Nunca tratamos piel con una infección activa.
        No verá el resultado mientras haya hinchazón.
        El protector solar no evita todas las manchas.
        ¿Es verdad que nunca aparecen manchas?
    """,
}


def sentences(of: dict[str, str]) -> list[tuple[str, str]]:
    return [(each.strip(), code) for code in of for each in of[code].strip().splitlines()]


def gravest(checked, text: str, code: str) -> str:
    return max((each.severity for each in checked(text, code)), key=SEVERITIES.index)


@pytest.mark.parametrize(("text", "code"), sentences(DENIED))
def test_that_a_harm_never_comes_is_stopped(checked, text, code):
    assert gravest(checked, text, code) == "block"


@pytest.mark.parametrize(("text", "code"), sentences(TOLD))
def test_a_warning_or_a_finding_of_harm_is_not_stopped(checked, text, code):
    assert gravest(checked, text, code) != "block"


def test_one_denial_does_not_lift_another(checked):
    assert gravest(checked, "You won't feel it and you won't get burns.", "en") == "block"
