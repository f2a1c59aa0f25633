namespace DataGenerator;

/// <summary>The ways in which people write the ten digits, as the points that the pen passes.</summary>
/// <remarks>
/// Each way is one text: strokes separated by "/", points as "x,y" in a box of 100 by 100 with y downwards. The pen moves
/// in a smooth curve from point to point and turns sharply at a point marked "*".
/// </remarks>
internal static class Skeletons
{
    private static readonly string[][] Ways =
    [
        [
            "56,2 16,30 20,80 56,98 88,62 78,16 52,3",                      // round
            "60,4 28,40 34,88 62,92 76,44 54,5",                            // narrow
            "76,16 36,8 10,56 44,97 86,70 82,22 60,8",                      // begun at the right
            "40,8 14,62 54,97 88,56 70,8 36,8 46,24",                       // closed with a curl
        ],
        [
            "50,0 50,50 50,100",                                            // plain
            "56,0 50,46 48,100",
            "24,28 54,2* 53,50 52,100",                                     // with a serif
            "30,20 54,2* 52,50 50,98* / 26,98 78,97",                       // with serif and foot
        ],
        [
            "12,26 30,5 60,2 80,20 72,46 42,74 10,96* 52,95 92,95",         // with a sharp foot
            "10,26 32,4 64,4 80,24 70,52 38,86 14,94 10,80 26,76 50,90 74,97 94,88", // looped
            "14,16 44,4 74,10 76,36 50,66 8,92* 50,96 90,98",
            "22,30 26,8 54,2 74,18 64,48 40,78 14,95 44,92 84,95",          // with a round foot
        ],
        [
            "12,14 40,2 72,8 76,30 58,44 36,48* 62,50 84,66 80,88 46,99 10,88", // round
            "12,5 46,4 80,4* 44,42* 72,50 84,72 68,94 36,99 8,88",          // flat on top
            "14,16 40,2 70,8 74,30 54,46 42,47 46,41 60,48 82,62 82,86 50,99 12,90", // with a loop in the middle
            "20,10 48,2 68,16 58,38 40,46* 66,54 72,80 48,98 16,92",        // narrow
        ],
        [
            "24,4 18,30 10,56* 50,55 90,53 / 68,28 66,62 64,98",            // open
            "64,98 64,50 64,2* 34,36 6,66* 50,66 94,64",                    // closed
            "18,6 12,36 22,52 48,54 78,44 / 80,4 74,50 68,98",              // open and round
            "62,4 34,36 8,64* 50,64 92,62 / 64,4 62,50 60,98",              // two strokes that meet on top
        ],
        [
            "82,4 52,4 24,5* 18,44* 46,36 78,52 80,80 50,98 12,88",
            "26,8 22,26 20,46* 50,38 80,54 78,84 46,99 12,88 / 26,7 56,5 88,3", // the bar drawn last
            "82,8 46,4 22,18 28,38 62,52 78,74 58,96 14,90",                // as an S
            "78,5 30,6* 22,42 52,44 72,62 66,86 44,98 10,96",
        ],
        [
            "66,2 34,22 14,58 22,90 52,98 78,82 72,58 46,50 20,64",
            "58,2 36,32 18,64 20,88 46,98 74,84 70,62 44,56 20,70",         // straight back
            "78,12 58,2 30,18 12,56 24,92 56,98 80,76 62,54 34,58 18,78",   // curled
            "40,2 26,36 20,72 30,94 56,96 70,78 56,64 34,70 24,82",         // small bowl
        ],
        [
            "10,6 50,6 88,6* 62,50 40,98",                                  // plain
            "10,6 50,6 88,6* 62,50 42,98 / 30,50 56,50 80,48",              // with a bar
            "10,22 12,6* 50,7 88,6* 60,44 48,98",                           // with a serif
            "8,14 32,6 60,10 86,6* 58,50 36,98 / 28,54 54,50 78,50",        // waved, with a bar
            "12,10 50,4 82,10 80,34 66,66 58,98",                           // round
        ],
        [
            "74,16 48,2 22,16 28,38 58,54 80,76 56,98 22,84 26,62 54,46 76,26 68,8", // from the right, as an S and back
            "50,48 24,34 26,10 52,2 76,12 74,36 50,48 20,66 20,90 50,99 80,88 78,64 50,48", // two circles
            "82,8 48,4 26,20 48,46 74,74 50,98 24,80 46,54 70,32 84,12",    // open on top
            "52,50 32,32 38,8 60,4 70,22 56,46 34,62 26,86 48,98 68,84 66,64 50,50", // narrow
        ],
        [
            "78,18 52,2 22,14 16,38 38,52 66,42 79,16* 77,56 74,98",        // straight
            "78,18 50,2 20,16 18,42 46,54 74,36 80,16* 83,60 62,94 26,95",  // curled
            "72,12 44,2 20,20 26,44 54,48 74,26 74,10* 66,54 48,98",        // leaning
            "66,22 48,3 26,18 30,42 52,46 66,22 70,40 60,72 40,98",         // all in one curve
        ],
    ];

    /// <summary>How many ways there are to write a digit.</summary>
    public static int Count(int digit) => Ways[digit].Length;

    /// <summary>The strokes of one way to write a digit, in a box from 0 to 1.</summary>
    public static IEnumerable<Stroke> Of(int digit, int way) => Ways[digit][way].Split('/').Select(Parse);

    private static Stroke Parse(string stroke)
    {
        string[] points = stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new([.. points.Select(ParsePoint)], [.. points.Select(point => point.EndsWith('*'))]);
    }

    private static Point ParsePoint(string point)
    {
        string[] xy = point.TrimEnd('*').Split(',');
        return new(int.Parse(xy[0]) / 100.0, int.Parse(xy[1]) / 100.0);
    }
}
