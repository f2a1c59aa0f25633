using static DataGenerator.Figures;

namespace DataGenerator;

/// <summary>The outlines of ten kinds of clothes, none twice the same, and what is seen on them.</summary>
internal sealed class Wardrobe(Dice dice)
{
    /// <summary>One of a kind: its outline, and what of it is darker or lighter than the rest.</summary>
    public (Figure Outline, Figure Details) Take(byte kind) => kind switch
    {
        0 => (Top(sleeve: Between(0.05, 0.3), hem: 0.75), Collar(0.2)),
        1 => (Trouser(), Box(-0.4, -0.95, 0.4, -0.8)),
        2 => (Top(sleeve: Between(0.9, 1.2), hem: 0.7), Collar(0.16).With(Box(-1, 0.58, 1, 1))),
        3 => (Dress(), Box(-0.5, -0.2, 0.5, Between(-0.16, -0.04))),
        4 => (Top(sleeve: Between(1.0, 1.3), hem: 0.95), Box(-0.04, -0.8, 0.04, 1).With(Collar(0.3))),
        5 => (Sandal(), Disc(0, 0, 0)),
        6 => (Top(sleeve: Between(0.3, 1.1), hem: 0.78), Buttons().With(Collar(0.24))),
        7 => (Sneaker(), Sole(0.38)),
        8 => (Bag(), Box(-0.8, 0.02, 0.8, 0.1)),
        _ => (AnkleBoot(), Sole(0.62)),
    };

    private double Between(double low, double high) => dice.Between(low, high);

    private Figure Top(double sleeve, double hem)
    {
        double shoulder = Between(0.42, 0.52), waist = Between(0.36, 0.5), cuff = Between(0.14, 0.2);
        double neck = Between(0.14, 0.24), slope = Between(0.3, 0.45);
        double reach = shoulder + 0.12 + slope * sleeve, low = -0.35 + sleeve;
        var body = Mirrored((neck, -0.82), (shoulder, -0.72), (reach, low), (reach - cuff, low + 0.1), (shoulder - 0.03, -0.3),
            (waist, hem));
        return body.Without(Oval(0, -0.84, neck, Between(0.08, 0.2)));
    }

    private Figure Trouser()
    {
        double hip = Between(0.32, 0.42), hem = Between(0.12, 0.24), apart = Between(0.06, 0.16);
        return Mirrored((hip - 0.06, -0.95), (hip, -0.4), (apart + hem, 0.95), (apart, 0.95), (0.02, Between(-0.45, -0.25)));
    }

    private Figure Dress()
    {
        double neck = Between(0.1, 0.2), shoulder = Between(0.24, 0.34), waist = Between(0.16, 0.26), hem = Between(0.32, 0.6);
        return Mirrored((neck, -0.95), (shoulder, -0.92), (shoulder - 0.03, -0.6), (waist, -0.15), (hem, 0.95))
            .Without(Oval(0, -0.95, neck, Between(0.1, 0.25)));
    }

    private Figure Sandal()
    {
        double heel = Between(0, 0.45), strap = Between(0.07, 0.13), instep = Between(-0.3, 0);
        var sole = Polygon((-0.9, 0.4), (-0.2, 0.45), (0.9, 0.4 - heel), (0.9, 0.55 - heel), (-0.1, 0.6), (-0.9, 0.55));
        var front = Polygon((-0.75, 0.4), (-0.4, instep + 0.2), (-0.4 + strap, instep + 0.22), (-0.6 + strap, 0.45));
        var back = Polygon((-0.4, instep + 0.2), (0.75, -0.1 - heel), (0.8, -heel), (-0.3, instep + 0.2 + strap));
        return sole.With(front).With(back).With(Polygon((0.78, -0.1 - heel), (0.9, -0.1 - heel), (0.9, 0.5), (0.78, 0.5)));
    }

    private Figure Sneaker()
    {
        double toe = Between(0.1, 0.25), tongue = Between(-0.35, -0.15), heel = Between(-0.3, -0.1);
        return Polygon((-0.92, toe), (-0.5, toe - 0.12), (0.05, tongue), (0.25, tongue + 0.06), (0.45, heel + 0.15), (0.85, heel),
            (0.92, 0.2), (0.92, 0.52), (-0.92, 0.52));
    }

    private Figure AnkleBoot()
    {
        double shaft = Between(-0.85, -0.55), toe = Between(0.2, 0.35), heel = Between(0.06, 0.3);
        return Polygon((0.05, shaft), (0.8, shaft), (0.82, 0.75), (0.5, 0.75), (0.45, 0.75 - heel), (0, 0.75), (-0.9, 0.75),
            (-0.88, toe), (-0.4, toe - 0.15), (0, 0));
    }

    private Figure Bag()
    {
        double top = Between(-0.2, 0.05), upper = Between(0.55, 0.85), lower = Between(0.6, 0.9), handle = Between(0.3, 0.55);
        double arc = Between(0.35, 0.7);
        var strap = Oval(0, top, handle, arc).Without(Oval(0, top, handle - 0.1, arc - 0.1));
        return Mirrored((upper, top), (lower, Between(0.6, 0.85))).With(strap.Without(Box(-1, top, 1, 1)));
    }

    private static Figure Collar(double depth) => Box(-0.3, -0.9, 0.3, depth - 0.9);

    private static Figure Sole(double top) => Box(-1, top, 1, 1);

    private static Figure Buttons() => point => point.X is > -0.07 and < 0.07 && (point.Y + 1) * 4 % 1 < 0.45;
}
