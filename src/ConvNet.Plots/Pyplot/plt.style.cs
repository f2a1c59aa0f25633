namespace ConvNet;

public static partial class plt
{
    /// <summary>Sets of defaults.</summary>
    public static class style
    {
        /// <summary>The names of all styles.</summary>
        public static IReadOnlyList<string> available => PlotStyles.Names;

        /// <summary>Sets what a style says: "ggplot", "seaborn-v0_8", "dark_background", "default" and so on.</summary>
        /// <exception cref="ArgumentException">No style is called so.</exception>
        public static void use(string style) => PlotStyles.Use(rcParams, style);
    }
}
