namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    /// <summary>
    /// https://keras.io/api/datasets/: <c>keras.datasets.mnist.load_data()</c>. Each is also there by its own name,
    /// <c>mnist.load_data()</c>, as after Python's <c>from keras.datasets import mnist</c>.
    /// </summary>
    public static class datasets
    {
        /// <inheritdoc cref="ConvNet.mnist"/>
        public abstract class mnist : ConvNet.mnist;

        /// <inheritdoc cref="ConvNet.fashion_mnist"/>
        public abstract class fashion_mnist : ConvNet.fashion_mnist;

        /// <inheritdoc cref="ConvNet.cifar10"/>
        public abstract class cifar10 : ConvNet.cifar10;

        /// <inheritdoc cref="ConvNet.cifar100"/>
        public abstract class cifar100 : ConvNet.cifar100;

        /// <inheritdoc cref="ConvNet.imdb"/>
        public abstract class imdb : ConvNet.imdb;

        /// <inheritdoc cref="ConvNet.reuters"/>
        public abstract class reuters : ConvNet.reuters;

        /// <inheritdoc cref="ConvNet.boston_housing"/>
        public abstract class boston_housing : ConvNet.boston_housing;

        /// <inheritdoc cref="ConvNet.california_housing"/>
        public abstract class california_housing : ConvNet.california_housing;
    }
}
