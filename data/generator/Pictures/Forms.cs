using static DataGenerator.Figures;

namespace DataGenerator;

/// <summary>Ten forms, all of them the same when a mirror shows them.</summary>
internal static class Forms
{
    /// <summary>The form of a kind.</summary>
    public static Figure Of(byte kind) => kind switch
    {
        0 => Disc(0, 0, 0.8),
        1 => Box(-0.7, -0.7, 0.7, 0.7),
        2 => Mirrored((0, -0.8), (0.9, 0.7)),
        3 => Star,
        4 => Box(-0.25, -0.85, 0.25, 0.85).With(Box(-0.85, -0.25, 0.85, 0.25)),
        5 => Disc(0, 0, 0.85).Without(Disc(0, 0, 0.5)),
        6 => Disc(0, 0, 0.85).Without(Disc(0, -0.45, 0.7)),
        7 => Disc(-0.38, -0.3, 0.42).With(Disc(0.38, -0.3, 0.42)).With(Mirrored((0.77, -0.15), (0, 0.85))),
        8 => Box(-0.85, -0.6, 0.85, -0.2).With(Box(-0.85, 0.2, 0.85, 0.6)),
        _ => Mirrored((0, -0.9), (0.7, -0.1), (0.25, -0.1), (0.25, 0.85)),
    };

    private static Figure Star => Mirrored(
        (0, -0.95), (0.22, -0.31), (0.9, -0.29), (0.36, 0.12), (0.56, 0.77), (0, 0.38));
}
