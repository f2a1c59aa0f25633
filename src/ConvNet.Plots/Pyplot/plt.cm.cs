namespace ConvNet;

public static partial class plt
{
    /// <summary>The colormaps: <c>plt.cm.binary</c>; each by its name with <see cref="get_cmap"/>.</summary>
    public static class cm
    {
        /// <summary>gray.</summary>
        public static Colormap gray => "gray";

        /// <summary>gray_r.</summary>
        public static Colormap gray_r => "gray_r";

        /// <summary>binary.</summary>
        public static Colormap binary => "binary";

        /// <summary>viridis.</summary>
        public static Colormap viridis => "viridis";

        /// <summary>plasma.</summary>
        public static Colormap plasma => "plasma";

        /// <summary>inferno.</summary>
        public static Colormap inferno => "inferno";

        /// <summary>magma.</summary>
        public static Colormap magma => "magma";

        /// <summary>cividis.</summary>
        public static Colormap cividis => "cividis";

        /// <summary>hot.</summary>
        public static Colormap hot => "hot";

        /// <summary>jet.</summary>
        public static Colormap jet => "jet";

        /// <summary>bone.</summary>
        public static Colormap bone => "bone";

        /// <summary>coolwarm.</summary>
        public static Colormap coolwarm => "coolwarm";

        /// <summary>Blues.</summary>
        public static Colormap Blues => "Blues";

        /// <summary>Greens.</summary>
        public static Colormap Greens => "Greens";

        /// <summary>Reds.</summary>
        public static Colormap Reds => "Reds";

        /// <summary>Greys.</summary>
        public static Colormap Greys => "Greys";

        /// <summary>Greys_r.</summary>
        public static Colormap Greys_r => "Greys_r";

        /// <summary>RdBu.</summary>
        public static Colormap RdBu => "RdBu";

        /// <summary>RdYlGn.</summary>
        public static Colormap RdYlGn => "RdYlGn";

        /// <summary>Spectral.</summary>
        public static Colormap Spectral => "Spectral";

        /// <summary>bwr.</summary>
        public static Colormap bwr => "bwr";

        /// <summary>seismic.</summary>
        public static Colormap seismic => "seismic";

        /// <summary>cool.</summary>
        public static Colormap cool => "cool";

        /// <summary>rainbow.</summary>
        public static Colormap rainbow => "rainbow";

        /// <summary>hsv.</summary>
        public static Colormap hsv => "hsv";

        /// <summary>tab10.</summary>
        public static Colormap tab10 => "tab10";

        /// <summary>tab20.</summary>
        public static Colormap tab20 => "tab20";

        /// <summary>Set1.</summary>
        public static Colormap Set1 => "Set1";

        /// <summary>Paired.</summary>
        public static Colormap Paired => "Paired";

        /// <summary>A colormap by its name.</summary>
        /// <exception cref="ArgumentException">No map is called so.</exception>
        public static Colormap get_cmap(string name) => name;
    }
}
